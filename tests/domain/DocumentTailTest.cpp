// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentTail.h"

#include "TestMain.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace meterdesk::test {

class DocumentTailTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastFourCharacters_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("tail");
        QTest::newRow("身份证 (GB 11643) with its X") << u"33010619900101002x"_s << u"002X"_s;
        QTest::newRow("its end") << u"002X"_s << u"002X"_s;
        QTest::newRow("in groups") << u" 330106 19900101 1234 "_s << u"1234"_s;
        QTest::newRow("护照") << u"E12345678"_s << u"5678"_s;
        QTest::newRow("with a bracket") << u"M123456(7)"_s << u"4567"_s;
        QTest::newRow("full width") << u"３３０１０６１９９００１０１００２ｘ"_s << u"002X"_s;
        QTest::newRow("shorter") << u"9"_s << u"9"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no characters of a number") << u"军字第—号"_s << QString();
    }

    void theLastFourCharacters()
    {
        QFETCH(QString, number);
        QFETCH(QString, tail);
        QCOMPARE(DocumentTail::of(number).toText(), tail);
        QCOMPARE(DocumentTail::of(DocumentTail::of(number).toText()), DocumentTail::of(number));
        const auto read = DocumentTail::fromText(number);
        QCOMPARE(read.has_value(), !tail.isEmpty());
        if (!read)
            QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    }
};

METERDESK_TEST(DocumentTailTest)

} // namespace meterdesk::test

#include "DocumentTailTest.moc"
