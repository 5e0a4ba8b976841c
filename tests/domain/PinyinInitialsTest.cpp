// SPDX-License-Identifier: GPL-3.0-or-later
#include "PinyinInitials.h"
#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// Initials as a Chinese speaker says them: the commonest surnames, one for each initial, and rooms.
class PinyinInitialsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initials_data()
    {
        QTest::addColumn<QString>("initials");
        for (const auto &[text, initials] : {std::pair{u"艾白陈邓鄂冯高何"_s, u"abcdefgh"_s},
                 {u"江孔李马牛欧潘钱"_s, u"jklmnopq"_s}, {u"任孙唐王徐杨张"_s, u"rstwxyz"_s}, {u"王伟"_s, u"ww"_s},
                 {u"欧阳娜娜"_s, u"oynn"_s}, {u"未来科技城"_s, u"wlkjc"_s}, {u"3号楼-A01"_s, u"3hl-a01"_s},
                 {u"Smith"_s, u"smith"_s}, {u""_s, u""_s}})
            QTest::newRow(qPrintable(text)) << initials;
    }
    void initials()
    {
        QFETCH(QString, initials);
        PinyinInitials pinyin;
        QVERIFY(pinyin.isKnown());
        QCOMPARE(pinyin.of(QString::fromUtf8(QTest::currentDataTag())), initials);
        QCOMPARE(pinyin.of(QString::fromUtf8(QTest::currentDataTag())), initials); // remembered now
    }
};

METERDESK_TEST(PinyinInitialsTest)
#include "PinyinInitialsTest.moc"
