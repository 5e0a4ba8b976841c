// SPDX-License-Identifier: GPL-3.0-or-later
#include "WallTime.h"

#include "TestMain.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// Texts of moments and days, against Qt's own and against what people type wrong.
class WallTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreQts()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 2'000; ++i) {
            const QDate day = QDate(1900, 1, 1).addDays(random.bounded(150'000));
            const QTime time = QTime(0, 0).addSecs(random.bounded(86'400));
            const QString text = day.toString(u"yyyy-MM-dd"_s) + u' ' + time.toString(u"HH:mm:ss"_s);
            QCOMPARE(WallTime::at(day, time).toText(), text);
            QCOMPARE(WallTime::fromText(text).value(), WallTime::at(day, time));
            QCOMPARE(dateToText(day), text.first(10));
            QCOMPARE(dateFromText(text.first(10)).value(), day);
        }
        QCOMPARE(dateToText(QDate()), QString());
    }

    void wrongTexts_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"2017-05-21"_s, u"2017-05-21T09:41:00"_s, u"2017-05-21 9:41:00"_s,
                 u"2017-05-21 09:41"_s, u"2017-02-29 00:00:00"_s, u"2017-13-01 00:00:00"_s, u"2017-00-10 00:00:00"_s,
                 u"2017-05-32 00:00:00"_s, u"2017-05-21 24:00:00"_s, u"2017-05-21 23:60:00"_s, u"2017-05-21 23:59:60"_s,
                 u"0000-05-21 00:00:00"_s, u"-017-05-21 00:00:00"_s, u"2017-+5-21 00:00:00"_s,
                 u"２０17-05-21 00:00:00"_s, u"2017-05-21 00:00:00 "_s, u"2017/05/21 00:00:00"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void wrongTexts()
    {
        QFETCH(QString, text);
        const auto time = WallTime::fromText(text);
        QVERIFY(!time);
        QCOMPARE(time.error().code, ErrorCode::InvalidDate);
        if (text.size() != 10)
            QVERIFY(!dateFromText(text));
    }
};

METERDESK_TEST(WallTimeTest)

#include "WallTimeTest.moc"
