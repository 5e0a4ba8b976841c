// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gdw1376Samples.h"
#include "TestMain.h"
#include "gdw1376/RegisterQueries.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using gdw1376::Afn;
using gdw1376::FrameView;
using gdw1376::RequestHead;
using gdw1376::TerminalAddress;
using meterdesk::test::capturedLogin;
using meterdesk::test::hex;
using meterdesk::test::parsed;
using meterdesk::test::terminal;
using wire::WireErrorCode;

namespace {

wire::EnergyRegisters registersOf(std::initializer_list<std::optional<std::int64_t>> hundredths)
{
    wire::EnergyRegisters registers;
    for (const auto &value : hundredths)
        registers.add(value ? std::optional(wire::EnergyHundredths{*value}) : std::nullopt);
    return registers;
}

} // namespace

/// Clock and energy registers, asked and answered.
class Gdw1376RegistersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clocks();
    void currentRegisters();
    void dailyFreezes();
    void repliesLackItems();
    void repliesWithFullBlocks();
    void brokenReplies_data();
    void brokenReplies();
};

void Gdw1376RegistersTest::clocks()
{
    const RequestHead head{terminal(u"91910004"), 4};
    const auto query = gdw1376::clockQuery(head);
    QCOMPARE(query->data.toHex(), "00000200");
    QCOMPARE(query->control.raw, 0x4B);
    // vector "AFN=0C F2 clock 2015-03-17 07:39:00 Tue"
    const QByteArray reply = hex("684a004a0068cb91910400000c64000002000039071743151216");
    const auto clock = gdw1376::parseClockReply(parsed(reply));
    QVERIFY(clock);
    QCOMPARE(clock->time.toText(), u"2015-03-17 07:39:00"_s);

    const auto built = gdw1376::clockReply(query->view(), {2015, 3, 17, 7, 39, 0});
    QVERIFY(built);
    QCOMPARE(built->data.toHex(), "00000200003907174315");
    QVERIFY(gdw1376::matchReply(head, Afn::Current, built->view()));
    QVERIFY(!gdw1376::parseClockReply(parsed(capturedLogin)));
}

void Gdw1376RegistersTest::currentRegisters()
{
    const RequestHead head{terminal(u"17000405", 2), 3};
    const QList<int> points{1, 2, 9};
    const auto query = gdw1376::currentRegistersQuery(head, std::span(points.data(), 3), gdw1376::Grouping::Grouped);
    QVERIFY(query);
    QCOMPARE(query->data.toHex(' '), "03 01 01 10 01 02 01 10");
    // 68, L = 16 × 4 + 2, C 4B, 00 17 05 04 04 (MSA 2), AFN 0C, SEQ 63
    QCOMPARE(query->encode()->first(14).toHex(),
        "684200420068"
        "4b"
        "0017050404"
        "0c"
        "63");
    const auto asked = gdw1376::parseRegisterQuery(query->view());
    QVERIFY(asked);
    QCOMPARE(asked->size(), 3U);
    QVERIFY(((*asked)[2].unit == gdw1376::UnitId{9, 129}));

    // The manual's A01: 19.29 = 0.00 / 13.11 / 0.00 / 6.18, read 2017-05-16 00:03.
    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::Current);
    gdw1376::UnitWriter writer(reply.data);
    const gdw1376::RegisterReading reading{.unit = {1, 129},
        .day = std::nullopt,
        .readAt = wire::WireTime{2017, 5, 16, 0, 3, 0},
        .registers = registersOf({1929, 0, 1311, 0, 618})};
    QVERIFY(gdw1376::appendReading(writer, reading));
    QCOMPARE(reply.data.toHex(' '),
        "01 01 01 10 03 00 16 05 17 04 00 29 19 00 00 00 00 00 00 00 00 11 13 00 00 00 00 00 00 00 00 18 06 00 00");

    gdw1376::RegisterReplyReader reader(reply.view());
    const auto read = reader.next();
    QVERIFY(read && *read);
    QVERIFY(((*read)->unit == reading.unit));
    QVERIFY(!(*read)->day);
    QCOMPARE((*read)->readAt->toMinuteText(), u"2017-05-16 00:03"_s);
    QCOMPARE((*read)->registers.tariffCount(), 4);
    QCOMPARE((*read)->registers.total()->value, 1929);
    QCOMPARE((*read)->registers.tariff(2)->value, 1311);
    QCOMPARE((*read)->registers.tariff(4)->value, 618);
    const auto end = reader.next();
    QVERIFY(end && !*end);
}

void Gdw1376RegistersTest::dailyFreezes()
{
    const RequestHead head{terminal(u"17000405", 2), 3};
    const std::vector<gdw1376::FreezeKey> keys{{1, {2017, 5, 15}}, {2, {2017, 5, 15}}, {2, {2017, 5, 14}}};
    const auto query = gdw1376::dailyFreezeQuery(head, keys);
    QVERIFY(query);
    QCOMPARE(query->data.toHex(' '), "01 01 01 14 15 05 17 02 01 01 14 15 05 17 02 01 01 14 14 05 17");
    const auto asked = gdw1376::parseRegisterQuery(query->view());
    QVERIFY(asked);
    QCOMPARE(asked->size(), 3U);
    QVERIFY(((*asked)[2].day == wire::WireDate{2017, 5, 14}));
    const auto grouped = gdw1376::dailyFreezeQuery(head, keys, gdw1376::Grouping::Grouped);
    QCOMPARE(grouped->data.toHex(' '), "03 01 01 14 15 05 17 15 05 17 02 01 01 14 14 05 17");
    QCOMPARE(gdw1376::parseRegisterQuery(grouped->view())->size(), 3U);

    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::History);
    gdw1376::UnitWriter writer(reply.data);
    for (const auto &key : keys) {
        QVERIFY(gdw1376::appendReading(writer,
            {.unit = {key.point, 161},
                .day = key.day,
                .readAt = wire::WireTime{2017, 5, 16, 0, 3, 0},
                .registers = registersOf({1929, 0, 1311, std::nullopt, 618})}));
    }
    const QByteArray bytes = reply.encode().value();
    gdw1376::RegisterReplyReader reader(parsed(bytes));
    for (const auto &key : keys) {
        const auto read = reader.next();
        QVERIFY(read && *read);
        QCOMPARE((*read)->unit.point, key.point);
        QVERIFY((*read)->day == key.day);
        QVERIFY(!(*read)->registers.tariff(3));
        QCOMPARE((*read)->registers.tariff(4)->value, 618);
    }
    QVERIFY(!gdw1376::dailyFreezeQuery(head, std::vector<gdw1376::FreezeKey>{{1, {2017, 2, 30}}}));
    QVERIFY(!gdw1376::dailyFreezeQuery(head, std::vector<gdw1376::FreezeKey>{{2041, {2017, 2, 3}}}));
    QCOMPARE(gdw1376::parseRegisterQuery(parsed(capturedLogin)).error().code, WireErrorCode::Control);
}

void Gdw1376RegistersTest::repliesLackItems()
{
    const auto query = gdw1376::clockQuery({terminal(u"17000405"), 1});
    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::Current);
    // Everything EE but M; everything EE with M too; then one that is there.
    reply.data = hex("0101 0110 EEEEEEEEEE 01 EEEEEEEEEE EEEEEEEEEE") + hex("0201 0110") + QByteArray(31, '\xEE')
        + hex("0401 0110 0300160517 00 0029190000");
    gdw1376::RegisterReplyReader reader(reply.view());
    const auto first = reader.next();
    QVERIFY(first && *first);
    QVERIFY(!(*first)->readAt && !(*first)->registers.total() && !(*first)->registers.tariff(1));
    QCOMPARE((*first)->registers.tariffCount(), 1);
    const auto second = reader.next();
    QVERIFY(second && *second);
    QVERIFY(!(*second)->registers.total());
    const auto third = reader.next();
    QVERIFY(third && *third);
    QCOMPARE((*third)->unit.point, 3);
    QCOMPARE((*third)->registers.total()->value, 1929);
    QCOMPARE((*third)->registers.tariffCount(), 0);

    // An empty reply carries nothing, and that is no error.
    reply.data.clear();
    gdw1376::RegisterReplyReader empty(reply.view());
    const auto none = empty.next();
    QVERIFY(none && !*none);
}

void Gdw1376RegistersTest::repliesWithFullBlocks()
{
    // vectors "reply AFN=0C F33" and "reply AFN=0D F1": 0.01 kWh, tariffs EE, reactive registers behind
    for (const auto &vector : test::protocolVectors()) {
        const bool current = vector.rowName.contains("reply AFN=0C F33");
        if (!current && !vector.rowName.contains("reply AFN=0D F1"))
            continue;
        gdw1376::RegisterReplyReader reader(parsed(vector.bytes));
        const auto read = reader.next();
        QVERIFY(read && *read);
        QCOMPARE((*read)->registers.total()->value, 1);
        QVERIFY(!(*read)->registers.tariff(1));
        QCOMPARE((*read)->day.has_value(), !current);
        const auto end = reader.next();
        QVERIFY(end && !*end);
    }
}

void Gdw1376RegistersTest::brokenReplies_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("result");
    QTest::newRow("cut in the registers") << hex("0101 0110 0300160517 04 0029190000 00") << u"length"_s;
    QTest::newRow("cut in the head") << hex("0101 0110 030016") << u"length"_s;
    QTest::newRow("64 tariffs") << hex("0101 0110 0300160517 40") + QByteArray(325, '\0') << u"range"_s;
    QTest::newRow("no digits") << hex("0101 0110 0300160517 00 0A29190000") << u"digit"_s;
    QTest::newRow("impossible time") << hex("0101 0110 0325160517 00 0029190000") << u"range"_s;
    QTest::newRow("unknown function") << hex("0101 8014 0000") << u"unsupported"_s;
    QTest::newRow("rest behind the items") << hex("0101 01") << u"length"_s;
}

void Gdw1376RegistersTest::brokenReplies()
{
    QFETCH(QByteArray, data);
    const auto query = gdw1376::clockQuery({terminal(u"17000405"), 1});
    gdw1376::Frame reply = gdw1376::replyFrame(query->view(), Afn::Current);
    reply.data = data;
    gdw1376::RegisterReplyReader reader(reply.view());
    const auto read = reader.next();
    QVERIFY(!read);
    QTEST(wire::wireErrorWord(read.error().code), "result");
}

METERDESK_TEST(Gdw1376RegistersTest)

#include "Gdw1376RegistersTest.moc"
