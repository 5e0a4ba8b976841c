// SPDX-License-Identifier: GPL-3.0-or-later
#include "../bench/Bench.h"
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/FrameDecoder.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "dlt645/Values.h"
#include "gdw1376/Events.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/RegisterQueries.h"

#include <QtTest/QTest>

using namespace meterdesk;
using meterdesk::test::hex;
using meterdesk::test::protocolVectors;

namespace {

/// Allocations while `work` runs.
template <typename Work>
std::uint64_t allocationsOf(Work work)
{
    const std::uint64_t before = bench::allocations();
    work();
    return bench::allocations() - before;
}

} // namespace

/// Decoding allocates nothing per frame: the decoders' buffers and a frame's data lie inside the objects.
class AllocationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void meterFrames();
    void terminalFrames();
    void meterReplies();
    void registerReplies();
    void eventReplies();
};

void AllocationsTest::initTestCase()
{
    const auto counted = allocationsOf([] { QByteArray(1000, 'x').squeeze(); });
    if (counted == 0)
        QSKIP("allocations cannot be counted here (sanitizer, or another C library)");
}

void AllocationsTest::meterFrames()
{
    QByteArray stream;
    for (const auto &vector : protocolVectors()) {
        if (vector.valid && !vector.isGdw1376())
            stream += vector.bytes;
    }
    dlt645::FrameDecoder decoder;
    quint64 frames = 0;
    const auto count =
        allocationsOf([&] { decoder.decode(wire::bytesOf(stream), [&](const dlt645::Frame &) { ++frames; }); });
    QVERIFY(frames > 50);
    QCOMPARE(count, std::uint64_t(0));
}

void AllocationsTest::terminalFrames()
{
    QByteArray stream;
    for (const auto &vector : protocolVectors()) {
        if (vector.valid && vector.isGdw1376())
            stream += vector.bytes;
    }
    gdw1376::FrameDecoder decoder;
    quint64 frames = 0;
    const auto count =
        allocationsOf([&] { decoder.decode(wire::bytesOf(stream), [&](const gdw1376::FrameView &) { ++frames; }); });
    QVERIFY(frames > 30);
    QCOMPARE(count, std::uint64_t(0));
}

void AllocationsTest::meterReplies()
{
    const auto meter = dlt645::MeterAddress::fromText(u"366566").value();
    const auto asked = dlt645::readRequest(meter, dlt645::di::forwardActiveBlock).value();
    const auto reply = dlt645::readReply(
        meter, dlt645::di::forwardActiveBlock, wire::bytesOf(hex("29010000 62000000 60000000 03000000 02000000")))
                           .value();
    std::int64_t sum = 0;
    const auto count = allocationsOf([&] {
        const auto matched = dlt645::matchReply(asked, reply);
        const auto block = dlt645::parseEnergyBlock(matched->value);
        sum = block->total()->value + block->tariff(1)->value;
    });
    QCOMPARE(sum, std::int64_t(129 + 62));
    QCOMPARE(count, std::uint64_t(0));
}

void AllocationsTest::registerReplies()
{
    const gdw1376::RequestHead head{
        gdw1376::TerminalAddress::fromNumber(u"17000405", gdw1376::AddressNotation::Hexadecimal).value(), 3};
    gdw1376::Frame reply = gdw1376::replyFrame(gdw1376::clockQuery(head)->view(), gdw1376::Afn::History);
    gdw1376::UnitWriter writer(reply.data);
    for (int point = 1; point <= 20; ++point) {
        gdw1376::RegisterReading reading{.unit = {point, 161}, .day = wire::WireDate{2017, 5, 15}};
        for (int tariff = 0; tariff <= 4; ++tariff)
            reading.registers.add(wire::EnergyHundredths{point});
        QVERIFY(gdw1376::appendReading(writer, reading));
    }
    const gdw1376::FrameView view = reply.view();
    int readings = 0;
    const auto count = allocationsOf([&] {
        gdw1376::RegisterReplyReader reader(view);
        for (auto reading = reader.next(); reading && *reading; reading = reader.next())
            ++readings;
    });
    QCOMPARE(readings, 20);
    QCOMPARE(count, std::uint64_t(0));
}

void AllocationsTest::eventReplies()
{
    gdw1376::Frame reply;
    reply.afn = static_cast<std::uint8_t>(gdw1376::Afn::Events);
    reply.control = gdw1376::LinkControl::up(false, gdw1376::linkfn::response);
    reply.data = hex("0000 0100 07 03 02 03 0E 0A 3012160517 3112160517");
    const gdw1376::FrameView view = reply.view();
    int events = 0;
    const auto count = allocationsOf([&] {
        auto reader = gdw1376::EventReplyReader::of(view);
        for (auto record = reader->next(); record && *record; record = reader->next())
            ++events;
    });
    QCOMPARE(events, 1);
    QCOMPARE(count, std::uint64_t(0));
}

METERDESK_TEST(AllocationsTest)

#include "AllocationsTest.moc"
