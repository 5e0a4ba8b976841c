// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "describe/FrameDescription.h"
#include "describe/MaskedHex.h"
#include "dlt645/FrameDecoder.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/LinkMessages.h"
#include "gdw1376/RegisterQueries.h"

#include <QtTest/QTest>

#include <random>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::protocolVectors;

namespace {

using Random = std::mt19937; // the same numbers on every platform

int below(Random &random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

/// Everything that takes received bytes, on these bytes. Results do not matter, surviving does (the asan preset looks).
void takeApart645(const dlt645::Frame &frame)
{
    static const dlt645::Frame asked =
        *dlt645::readRequest(dlt645::MeterAddress::wildcard(), dlt645::di::forwardActiveTotal);
    (void)dlt645::matchReply(asked, frame);
    (void)dlt645::matchReply(frame, frame);
    (void)dlt645::MeterRefusal::fromReply(frame).toText();
    (void)dlt645::parseRelayControl(frame);
    (void)dlt645::parseRead(frame);
    (void)dlt645::parseWrite(frame);
    (void)dlt645::parseBroadcastTime(frame);
    (void)dlt645::parseAddressReply(frame);
}

void takeApart1376(const gdw1376::FrameView &frame)
{
    (void)gdw1376::parseLinkMessage(frame);
    (void)gdw1376::confirmLinkMessage(frame, gdw1376::ConfirmStyle::PerUnit);
    (void)gdw1376::parseConfirmation(frame);
    (void)gdw1376::parseRegisterQuery(frame);
    (void)gdw1376::parseClockReply(frame);
    (void)gdw1376::parseForwardQuery(frame);
    if (const auto reply = gdw1376::parseForwardReply(frame)) {
        for (const auto &inner : gdw1376::framesIn(reply->payload))
            takeApart645(inner);
    }
    gdw1376::RegisterReplyReader reader(frame);
    while (const auto reading = reader.next()) {
        if (!*reading)
            break;
    }
}

/// Returns how many bytes the two decoders account for.
void throughEverything(const QByteArray &bytes)
{
    const wire::ByteView view = wire::bytesOf(bytes);
    for (const auto hint : {wire::ProtocolHint::Auto, wire::ProtocolHint::Dlt645Of2007,
             wire::ProtocolHint::Dlt645Of1997, wire::ProtocolHint::Gdw1376}) {
        const QJsonObject description = wire::describeFrame(view, hint);
        QVERIFY(description.contains("protocol"_L1));
        QCOMPARE(description["valid"_L1].toBool(), !description.contains("error"_L1));
    }

    QCOMPARE(wire::maskedHex(view).size(), 2 * bytes.size());

    dlt645::FrameDecoder decoder645;
    quint64 inFrames = 0;
    quint64 preambles = 0;
    const auto take645 = [&](const dlt645::Frame &frame) {
        inFrames += dlt645::Frame::overhead + frame.data().size();
        takeApart645(frame);
    };
    decoder645.decode(view, take645);
    decoder645.dropCandidate();
    while (const auto frame = decoder645.next())
        take645(*frame);
    preambles = static_cast<quint64>(bytes.count('\xFE'));
    const quint64 accounted = inFrames + decoder645.counters().skippedBytes;
    QVERIFY(accounted <= view.size() && accounted + preambles >= view.size());

    gdw1376::FrameDecoder decoder1376;
    inFrames = 0;
    const auto take1376 = [&](const gdw1376::FrameView &frame) {
        inFrames += frame.wireBytes.size();
        takeApart1376(frame);
    };
    decoder1376.decode(view, take1376);
    decoder1376.dropCandidate();
    while (const auto frame = decoder1376.next())
        take1376(*frame);
    QCOMPARE(inFrames + decoder1376.counters().skippedBytes, quint64(view.size()));
}

/// Puts the right sum where the frame has its sum, so that damage inside reaches the parsers.
void mendChecksum(QByteArray &bytes, bool is1376)
{
    const qsizetype start = is1376 ? 6 : bytes.indexOf('\x68');
    if (start < 0 || bytes.size() < start + 3)
        return;
    unsigned sum = 0;
    for (qsizetype at = start; at < bytes.size() - 2; ++at)
        sum += static_cast<unsigned char>(bytes[at]);
    bytes[bytes.size() - 2] = static_cast<char>(sum);
}

} // namespace

/// No bytes crash, hang or grow anything: house rule 13.
class HostileInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void truncatedVectors();
    void damagedVectors();
    void damagedVectorsWithRightChecksum();
    void randomBytes();
    void streamsOfStartBytes();
};

void HostileInputTest::truncatedVectors()
{
    for (const auto &vector : protocolVectors()) {
        for (qsizetype size = 0; size <= vector.bytes.size(); ++size)
            throughEverything(vector.bytes.first(size));
    }
}

void HostileInputTest::damagedVectors()
{
    Random random(20170515);
    for (const auto &vector : protocolVectors()) {
        for (int round = 0; round < 20; ++round) {
            QByteArray bytes = vector.bytes;
            for (int hits = 1 + below(random, 3); hits > 0; --hits)
                bytes[below(random, int(bytes.size()))] = static_cast<char>(random());
            throughEverything(bytes);
        }
    }
}

void HostileInputTest::damagedVectorsWithRightChecksum()
{
    Random random(17000405);
    for (const auto &vector : protocolVectors()) {
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes = vector.bytes;
            for (int hits = 1 + below(random, 4); hits > 0; --hits)
                bytes[below(random, int(bytes.size()))] = static_cast<char>(random());
            mendChecksum(bytes, vector.isGdw1376());
            throughEverything(bytes);
        }
    }
}

void HostileInputTest::randomBytes()
{
    Random random(366566);
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes(below(random, 600), '\0');
        for (char &byte : bytes) {
            // Mostly bytes that mean something, so that candidates begin often.
            constexpr char meaningful[] = {'\x68', '\x16', '\xFE', '\x00', '\x33', '\x91', '\xEE', '\x02'};
            byte = below(random, 3) == 0 ? static_cast<char>(random()) : meaningful[below(random, 8)];
        }
        throughEverything(bytes);
    }
}

void HostileInputTest::streamsOfStartBytes()
{
    throughEverything(QByteArray(100'000, '\x68'));
    throughEverything(QByteArray(100'000, '\xFE'));
    // Each of these promises a frame of 16 KB that ends where the next ones lie.
    QByteArray promises;
    while (promises.size() < 200'000)
        promises += meterdesk::test::hex("68 FE FF FE FF 68");
    throughEverything(promises);
}

METERDESK_TEST(HostileInputTest)

#include "HostileInputTest.moc"
