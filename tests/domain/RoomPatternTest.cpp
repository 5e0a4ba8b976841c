// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoomPattern.h"

#include "TestMain.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// How an installer names the rooms of a floor.
class RoomPatternTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rooms_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("rooms");
        QTest::newRow("one") << u"A01"_s << QStringList{u"A01"_s};
        QTest::newRow("range") << u"1201-1203"_s << QStringList{u"1201"_s, u"1202"_s, u"1203"_s};
        QTest::newRow("letters and zeros") << u"A08-A10"_s << QStringList{u"A08"_s, u"A09"_s, u"A10"_s};
        QTest::newRow("ending once") << u"1-3号室"_s << QStringList{u"1号室"_s, u"2号室"_s, u"3号室"_s};
        QTest::newRow("ending twice") << u"1号室～2号室"_s << QStringList{u"1号室"_s, u"2号室"_s};
        QTest::newRow("several, Chinese commas")
            << u"101-102，201、 B1"_s << QStringList{u"101"_s, u"102"_s, u"201"_s, u"B1"_s};
        QTest::newRow("dashes in names") << u"3-901~3-902 3-2-901"_s
                                         << QStringList{u"3-901"_s, u"3-902"_s, u"3-2-901"_s};
        QTest::newRow("middle dash") << u"3-901-3-902"_s << QStringList{u"3-901"_s, u"3-902"_s};
        QTest::newRow("grows a digit") << u"9-11"_s << QStringList{u"9"_s, u"10"_s, u"11"_s};
    }
    void rooms()
    {
        QFETCH(QString, pattern);
        const auto rooms = roomsOfPattern(pattern);
        QVERIFY2(rooms, qPrintable(rooms ? QString() : rooms.error().detail));
        QTEST(*rooms, "rooms");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("nothing") << u"  "_s;
        QTest::newRow("going down") << u"110-101"_s;
        QTest::newRow("other letter") << u"A01-B05"_s;
        QTest::newRow("no number") << u"east-west"_s;
        QTest::newRow("twice") << u"101-103, 102"_s;
        QTest::newRow("too many") << u"1-2001"_s;
        QTest::newRow("too many together") << u"1-1500,3001-3600"_s;
        QTest::newRow("number beyond int") << u"1-99999999999"_s;
    }
    void refused()
    {
        QFETCH(QString, pattern);
        const auto rooms = roomsOfPattern(pattern);
        QVERIFY(!rooms);
        QCOMPARE(rooms.error().code, ErrorCode::InvalidArgument);
    }
};

METERDESK_TEST(RoomPatternTest)
#include "RoomPatternTest.moc"
