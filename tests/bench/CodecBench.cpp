// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include "dlt645/FrameDecoder.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "dlt645/Values.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/RegisterQueries.h"

#include <cstdlib>

using namespace meterdesk;

namespace {

constexpr int framesARound = 20'000;
constexpr std::size_t chunk = 4096; // about what a socket hands over at a time

QByteArray registerReplies()
{
    QByteArray stream;
    for (int index = 0; index < framesARound; ++index) {
        const auto meter = dlt645::MeterAddress::fromText(QString::number(100'000 + index)).value();
        QByteArray value;
        (void)dlt645::appendEnergy(value, wire::EnergyHundredths{index * 37});
        stream += dlt645::readReply(meter, dlt645::di::forwardActiveTotal, wire::bytesOf(value))->encode();
    }
    return stream;
}

QByteArray blockReplies()
{
    QByteArray stream;
    for (int index = 0; index < framesARound; ++index) {
        const auto meter = dlt645::MeterAddress::fromText(QString::number(100'000 + index)).value();
        QByteArray value;
        for (int tariff = 0; tariff <= 4; ++tariff)
            (void)dlt645::appendEnergy(value, wire::EnergyHundredths{index * 37 + tariff});
        stream += dlt645::readReply(meter, dlt645::di::forwardActiveBlock, wire::bytesOf(value))->encode();
    }
    return stream;
}

/// F129 replies of `points` measuring points a frame.
QByteArray currentReplies(int points)
{
    const gdw1376::RequestHead head{
        gdw1376::TerminalAddress::fromNumber(u"17000405", gdw1376::AddressNotation::Hexadecimal, 2).value(), 3};
    const auto query = gdw1376::clockQuery(head);
    QByteArray stream;
    for (int index = 0; index < framesARound / points; ++index) {
        gdw1376::Frame reply = gdw1376::replyFrame(query->view(), gdw1376::Afn::Current);
        gdw1376::UnitWriter writer(reply.data);
        for (int point = 1; point <= points; ++point) {
            gdw1376::RegisterReading reading{.unit = {point, 129},
                .day = std::nullopt,
                .readAt = wire::WireTime{2017, 5, 16, 0, 3, 0},
                .registers = {}};
            for (int tariff = 0; tariff <= 4; ++tariff)
                reading.registers.add(wire::EnergyHundredths{index * 37 + tariff});
            (void)gdw1376::appendReading(writer, reading);
        }
        stream += reply.encode().value();
    }
    return stream;
}

template <typename Decoder, typename Sink>
void decodeInChunks(Decoder &decoder, const QByteArray &stream, Sink &&sink)
{
    wire::ByteView rest = wire::bytesOf(stream);
    while (!rest.empty()) {
        const std::size_t size = std::min(chunk, rest.size());
        decoder.decode(rest.first(size), sink);
        rest = rest.subspan(size);
    }
}

/// Adds up what was decoded: the work cannot be optimised away, and a wrong count stops the program.
class Tally
{
public:
    void add(const wire::WireResult<std::optional<wire::EnergyHundredths>> &energy)
    {
        if (energy && *energy)
            add(*energy);
    }
    void add(std::optional<wire::EnergyHundredths> energy)
    {
        if (energy)
            m_sum += energy->value;
    }
    void countItem() { ++m_items; }
    [[nodiscard]] std::uint64_t finish(std::uint64_t expected)
    {
        if (m_items != expected || m_sum == 0) {
            std::fprintf(stderr, "decoded %llu of %llu\n", static_cast<unsigned long long>(m_items),
                static_cast<unsigned long long>(expected));
            std::exit(1);
        }
        return m_items;
    }

private:
    std::uint64_t m_items = 0;
    std::int64_t m_sum = 0;
};

void benchRegisterReplies()
{
    const QByteArray stream = registerReplies();
    dlt645::FrameDecoder decoder;
    bench::measure("DL/T 645 reply, total", [&] {
        Tally tally;
        decodeInChunks(decoder, stream, [&](const dlt645::Frame &frame) {
            if (dlt645::DataIdentifier::fromWire(frame.data()) == dlt645::di::forwardActiveTotal) {
                tally.add(dlt645::parseEnergy(frame.data().subspan(dlt645::DataIdentifier::size)));
                tally.countItem();
            }
        });
        return tally.finish(framesARound);
    });
}

void benchBlockReplies()
{
    const QByteArray stream = blockReplies();
    dlt645::FrameDecoder decoder;
    bench::measure("DL/T 645 reply, total and four tariffs", [&] {
        Tally tally;
        decodeInChunks(decoder, stream, [&](const dlt645::Frame &frame) {
            const auto block = dlt645::parseEnergyBlock(frame.data().subspan(dlt645::DataIdentifier::size));
            if (block) {
                tally.add(block->tariff(4));
                tally.countItem();
            }
        });
        return tally.finish(framesARound);
    });
}

void benchCurrentReplies(int points, const char *name)
{
    const QByteArray stream = currentReplies(points);
    gdw1376::FrameDecoder decoder;
    bench::measure(name, [&] {
        Tally tally;
        decodeInChunks(decoder, stream, [&](const gdw1376::FrameView &frame) {
            gdw1376::RegisterReplyReader reader(frame);
            for (auto reading = reader.next(); reading && *reading; reading = reader.next()) {
                tally.add((*reading)->registers.tariff(4));
                tally.countItem();
            }
        });
        return tally.finish(framesARound);
    });
}

/// The other direction; it returns byte arrays and so must show allocations.
void benchRelayRequests()
{
    const auto meter = dlt645::MeterAddress::fromText(u"366566").value();
    const auto credentials = dlt645::Credentials::fromText(2, u"000000").value();
    bench::measure("DL/T 645 relay request, built and encoded", [&] {
        std::uint64_t bytes = 0;
        for (int index = 0; index < framesARound; ++index) {
            const wire::WireTime until{2017, 5, 16, 0, index % 60, 0};
            const auto frame =
                dlt645::relayRequest(meter, credentials, {.action = dlt645::RelayAction::Trip, .validUntil = until});
            bytes += static_cast<std::uint64_t>(frame->encode(4).size());
        }
        return bytes / (4 + dlt645::Frame::overhead + dlt645::RelayControl::size);
    });
}

} // namespace

int main()
{
    benchRegisterReplies();
    benchBlockReplies();
    benchCurrentReplies(1, "1376.1 F129 reply, one point a frame");
    benchCurrentReplies(20, "1376.1 F129 reply, 20 points a frame (a point)");
    benchRelayRequests();
    return 0;
}
