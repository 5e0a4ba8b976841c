// SPDX-License-Identifier: GPL-3.0-or-later
#include "Gdw1376Samples.h"
#include "TestMain.h"
#include "gdw1376/FreezeBatches.h"

#include <QtTest/QTest>

#include <random>
#include <set>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using namespace meterdesk::gdw1376;
using meterdesk::test::hex;
using meterdesk::test::sampleHead;
using wire::WireErrorCode;

namespace {

using Units = QList<QPair<int, int>>; // p, F

constexpr wire::WireDate day{2017, 5, 15};

QByteArray packedHex(const std::vector<UnitId> &units)
{
    const auto ids = packed(units);
    if (!ids)
        return "refused: " + wire::wireErrorWord(ids.error().code).toLatin1();
    QByteArray bytes;
    for (const DataUnitId &id : *ids)
        id.appendTo(bytes);
    return bytes.toHex();
}

std::vector<FreezeKey> keysFrom(int first, int count)
{
    std::vector<FreezeKey> keys;
    for (int point = first; point < first + count; ++point)
        keys.push_back({.point = point, .day = day});
    return keys;
}

/// A whole reply to these keys, as a terminal sends it.
Frame replyTo(std::span<const FreezeKey> keys, const BatchLimits &limits)
{
    Frame reply = replyFrame(dailyFreezeQuery(sampleHead(), keys)->view(), Afn::History);
    reply.events = EventCounters{1, 2};
    UnitWriter writer(reply.data, limits.reply);
    for (const FreezeKey &key : keys) {
        RegisterReading reading{.unit = {key.point, fn::dailyForwardActive}, .day = key.day};
        for (int number = 0; number <= limits.tariffs; ++number)
            reading.registers.add(wire::EnergyHundredths{number});
        (void)appendReading(writer, reading);
    }
    return reply;
}

} // namespace

/// Data unit identifiers in every legal grouping, and how many freezes go into a frame.
class Gdw1376PackingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packing_data();
    void packing();
    void packingNamesEachOnce();
    void eighthPointOfTheLastGroup();
    void writerJoinsFunctionsOfOnePoint();
    void batchSizesAreThoseOfRealFrames_data();
    void batchSizesAreThoseOfRealFrames();
    void batchesFillTheBuffer_data();
    void batchesFillTheBuffer();
    void batchesOfLoosePoints();
    void amountsAndMonths();
};

void Gdw1376PackingTest::packing_data()
{
    QTest::addColumn<Units>("units");
    QTest::addColumn<QByteArray>("ids");
    QTest::newRow("one") << Units{{1, 129}} << hex("01010110").toHex();
    QTest::newRow("the terminal") << Units{{0, 2}} << hex("00000200").toHex();
    QTest::newRow("all points") << Units{{UnitId::allPoints, 129}} << hex("FFFF0110").toHex();
    QTest::newRow("two points of a group") << Units{{1, 129}, {2, 129}} << hex("03010110").toHex();
    QTest::newRow("two groups of points") << Units{{8, 129}, {9, 129}} << hex("80010110 01020110").toHex();
    QTest::newRow("two functions of a group") << Units{{1, 161}, {1, 163}} << hex("01010514").toHex();
    QTest::newRow("two groups of functions") << Units{{1, 129}, {1, 161}} << hex("01010110 01010114").toHex();
    QTest::newRow("a rectangle") << Units{{1, 161}, {1, 163}, {3, 161}, {3, 163}} << hex("05010514").toHex();
    QTest::newRow("an L: points first") << Units{{1, 161}, {1, 163}, {2, 161}} << hex("01010514 02010114").toHex();
    // three rows of two functions and one of four: by functions there are two rectangles
    QTest::newRow("fewer by functions") << Units{{1, 1}, {2, 1}, {3, 1}, {2, 2}, {2, 3}, {3, 2}, {3, 3}}
                                        << hex("01010100 06010700").toHex();
    QTest::newRow("named twice") << Units{{1, 129}, {1, 129}} << hex("01010110").toHex();
    QTest::newRow("p2040") << Units{{2040, 248}} << hex("80FF801E").toHex();
    QTest::newRow("no such point") << Units{{2041, 1}} << QByteArray("refused: range");
    QTest::newRow("no such function") << Units{{1, 249}} << QByteArray("refused: range");
    QTest::newRow("nothing") << Units{} << QByteArray();
}

void Gdw1376PackingTest::packing()
{
    QFETCH(const Units, units);
    QFETCH(QByteArray, ids);
    std::vector<UnitId> wanted;
    for (const auto &[point, function] : units)
        wanted.push_back({point, function});
    QCOMPARE(packedHex(wanted), ids);
}

void Gdw1376PackingTest::packingNamesEachOnce()
{
    std::mt19937 random(20170515);
    for (int round = 0; round < 300; ++round) {
        std::set<UnitId> wanted;
        for (unsigned count = random() % 60; count > 0; --count) {
            const int point = random() % 3 == 0 ? 2025 + int(random() % 16) : 1 + int(random() % 24);
            wanted.insert({point, 153 + int(random() % 20)});
        }
        const std::vector<UnitId> units(wanted.begin(), wanted.end());
        const auto ids = packed(units);
        QVERIFY(ids);
        std::vector<UnitId> named;
        for (const DataUnitId &id : *ids) {
            QVERIFY(!id.isAllPoints() && !id.isTerminal() && !id.isEmpty());
            const auto more = unitsOf(id);
            named.insert(named.end(), more.begin(), more.end());
        }
        QCOMPARE(named.size(), wanted.size());
        QVERIFY(std::set<UnitId>(named.begin(), named.end()) == wanted);
        QVERIFY(ids->size() <= units.size());
    }
}

void Gdw1376PackingTest::eighthPointOfTheLastGroup()
{
    // FF FF would name every point of the terminal.
    std::vector<UnitId> units;
    for (int point = 2033; point <= 2040; ++point)
        units.push_back({point, 129});
    QCOMPARE(packedHex(units), hex("7FFF0110 80FF0110").toHex());
    QByteArray written;
    UnitWriter writer(written, Grouping::Grouped);
    for (const UnitId &unit : units)
        QVERIFY(writer.add(unit));
    QCOMPARE(written.toHex(), hex("7FFF0110 80FF0110").toHex());
}

void Gdw1376PackingTest::writerJoinsFunctionsOfOnePoint()
{
    QByteArray written;
    UnitWriter writer(written, Grouping::Grouped);
    for (const UnitId &unit : {UnitId{1, 161}, UnitId{1, 163}, UnitId{2, 161}, UnitId{3, 161}, UnitId{3, 163}})
        QVERIFY(writer.add(unit, wire::bytesOf(hex("AB"))));
    QCOMPARE(written.toHex(), hex("01010514 ABAB 06010114 ABAB 04010414 AB").toHex());
    UnitReader reader(wire::bytesOf(written));
    QList<UnitId> units;
    while (const auto unit = reader.next()) {
        units.append(*unit);
        QVERIFY(reader.take(1));
    }
    QCOMPARE(units, (QList<UnitId>{{1, 161}, {1, 163}, {2, 161}, {3, 161}, {3, 163}}));
}

void Gdw1376PackingTest::batchSizesAreThoseOfRealFrames_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("grouped");
    for (const bool grouped : {false, true}) {
        const char *how = grouped ? "grouped" : "single";
        QTest::addRow("one, %s", how) << 1 << 1 << grouped;
        QTest::addRow("a group, %s", how) << 1 << 8 << grouped;
        QTest::addRow("across groups, %s", how) << 5 << 13 << grouped;
        QTest::addRow("the last group, %s", how) << 2030 << 11 << grouped;
    }
}

void Gdw1376PackingTest::batchSizesAreThoseOfRealFrames()
{
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(bool, grouped);
    const Grouping grouping = grouped ? Grouping::Grouped : Grouping::Single;
    const BatchLimits limits{.request = grouping, .reply = grouping};
    const auto keys = keysFrom(first, count);
    const BatchSize size = freezeBatchSize(keys, limits);
    QCOMPARE(qsizetype(size.request), dailyFreezeQuery(sampleHead(), keys, grouping)->encode()->size());
    QCOMPARE(qsizetype(size.reply), replyTo(keys, limits).encode()->size());
}

void Gdw1376PackingTest::batchesFillTheBuffer_data()
{
    QTest::addColumn<int>("buffer");
    QTest::addColumn<bool>("grouped");
    QTest::addColumn<int>("frames"); // of 2,000 meters
    // single: 18 bytes of frame and EC, 38 a meter; grouped: 34 a meter and 4 a group of eight
    QTest::newRow("255") << 255 << false << 334; // 6 a frame
    QTest::newRow("512") << 512 << false << 154; // 13
    QTest::newRow("1024") << 1024 << false << 77; // 26
    QTest::newRow("2048") << 2048 << false << 38; // 53
    QTest::newRow("512 grouped") << 512 << true << 143; // 14: 18 + 14 × 34 + 2 or 3 × 4
    QTest::newRow("2048 grouped") << 2048 << true << 35; // 58: 18 + 58 × 34 + 8 or 9 × 4
}

void Gdw1376PackingTest::batchesFillTheBuffer()
{
    QFETCH(int, buffer);
    QFETCH(bool, grouped);
    QFETCH(int, frames);
    const Grouping grouping = grouped ? Grouping::Grouped : Grouping::Single;
    const BatchLimits limits{.bufferBytes = buffer, .request = grouping, .reply = grouping};
    const auto keys = keysFrom(1, 2000);
    const auto batches = freezeBatches(keys, limits);
    std::vector<FreezeKey> all;
    for (const auto &batch : batches) {
        all.insert(all.end(), batch.begin(), batch.end());
        QVERIFY(dailyFreezeQuery(sampleHead(), batch, grouping)->encode()->size() <= buffer);
        QVERIFY(replyTo(batch, limits).encode()->size() <= buffer);
    }
    QVERIFY(all == keys);
    QCOMPARE(int(batches.size()), frames);
}

void Gdw1376PackingTest::batchesOfLoosePoints()
{
    const std::vector<FreezeKey> keys{{9, day}, {1, day}, {500, day}};
    const BatchLimits limits{.bufferBytes = 512, .request = Grouping::Grouped, .reply = Grouping::Grouped};
    QCOMPARE(freezeBatches(keys, limits).size(), std::size_t(1));
    QCOMPARE(qsizetype(freezeBatchSize(keys, limits).request),
        dailyFreezeQuery(sampleHead(), keys, Grouping::Grouped)->encode()->size());
    QVERIFY(freezeBatches({}, limits).empty());
    // A buffer too small for anything still asks, one at a time.
    QCOMPARE(freezeBatches(keys, {.bufferBytes = 20}).size(), keys.size());
}

void Gdw1376PackingTest::amountsAndMonths()
{
    const FreezeKey keys[] = {{.point = 2, .day = day}};
    QCOMPARE(historyQuery(sampleHead(), fn::dailyAmounts, keys)->data.toHex(), hex("0201 1000 150517").toHex());
    QCOMPARE(historyQuery(sampleHead(), fn::monthlyForwardActive, keys)->data.toHex(), hex("0201 0116 0517").toHex());
    QCOMPARE(historyQuery(sampleHead(), fn::dailyEnergyBlock, keys)->data.toHex(), hex("0201 0100 150517").toHex());
    QCOMPARE(historyQuery(sampleHead(), 999, keys).error().code, WireErrorCode::Unsupported);
    const auto asked = parseRegisterQuery(historyQuery(sampleHead(), fn::monthlyForwardActive, keys)->view());
    QVERIFY(asked && asked->front().day == (wire::WireDate{2017, 5, 1}));

    Frame reply = replyFrame(historyQuery(sampleHead(), fn::dailyAmounts, keys)->view(), Afn::History);
    // F5: 19.2999 kWh of the day, one tariff, the other without value; then F177 of May
    reply.data = hex("0201 1000 150517 01 99291900 EEEEEEEE"
                     "0201 0116 0517 0300010617 00 0001000000");
    const FrameView view = reply.view();
    RegisterReplyReader reader(view);
    const auto amounts = reader.next();
    QVERIFY(amounts && *amounts);
    QCOMPARE((*amounts)->unit, (UnitId{2, 5}));
    QVERIFY((*amounts)->day == day && !(*amounts)->readAt);
    QCOMPARE((*amounts)->registers.total()->value, std::int64_t(1929)); // cut, never rounded
    QCOMPARE((*amounts)->registers.tariffCount(), 1);
    QVERIFY(!(*amounts)->registers.tariff(1));
    const auto month = reader.next();
    QVERIFY(month && *month);
    QCOMPARE((*month)->unit, (UnitId{2, 177}));
    QVERIFY((*month)->day == (wire::WireDate{2017, 5, 1}));
    QCOMPARE((*month)->readAt->toMinuteText(), u"2017-06-01 00:03"_s);
    QCOMPARE((*month)->registers.total()->value, std::int64_t(1));
    QVERIFY(reader.next() && !*reader.next());

    // The terminal's side writes F177 with its month.
    RegisterReading reading{.unit = {2, fn::monthlyForwardActive}, .day = wire::WireDate{2017, 5, 1}};
    reading.registers.add(wire::EnergyHundredths{1});
    QByteArray written;
    UnitWriter writer(written);
    QVERIFY(appendReading(writer, reading));
    QCOMPARE(written.toHex(), hex("0201 0116 0517 EEEEEEEEEE 00 0001000000").toHex());
}

METERDESK_TEST(Gdw1376PackingTest)

#include "Gdw1376PackingTest.moc"
