// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/FrameDecoder.h"
#include "gdw1376/FrameDecoder.h"

#include <QtTest/QTest>

using namespace meterdesk;
using meterdesk::test::hex;

namespace {

const QByteArray good645 = hex("68611001301215681104333334337b16");
const QByteArray good1376 = hex("683200320068c90002341200027100000100 8516");

template <typename Decoder>
int countFrames(Decoder &decoder, const QByteArray &bytes)
{
    int frames = 0;
    decoder.decode(wire::bytesOf(bytes), [&](const auto &) { ++frames; });
    return frames;
}

template <typename Decoder>
int countHidden(Decoder &decoder)
{
    decoder.dropCandidate();
    int frames = 0;
    while (decoder.next())
        ++frames;
    return frames;
}

} // namespace

/// Limits, false starts and counters of the two decoders.
class DecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void preamblesAreCounted_data();
    void preamblesAreCounted();
    void lengthLimit645();
    void lengthLimit1376();
    void silenceUncoversAHiddenFrame645();
    void silenceUncoversAHiddenFrame1376();
    void counters645();
    void counters1376();
    void bufferIsBounded645();
    void bufferIsBounded1376();
    void largeChunks();
    void offsets();
    void reset();
    void longestFrame1376();
};

void DecoderTest::preamblesAreCounted_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("preamble");
    QTest::newRow("none") << QByteArray() << 0;
    QTest::newRow("one") << hex("FE") << 1;
    QTest::newRow("seven") << QByteArray(7, '\xFE') << 7;
    QTest::newRow("interrupted") << hex("FE FE 00 FE") << 1;
    QTest::newRow("longer than the buffer") << QByteArray(10'000, '\xFE') << 10'000;
}

void DecoderTest::preamblesAreCounted()
{
    QFETCH(QByteArray, before);
    QFETCH(int, preamble);
    dlt645::FrameDecoder decoder;
    QList<int> preambles;
    decoder.decode(wire::bytesOf(before + good645 + good645),
        [&](const dlt645::Frame &frame) { preambles.append(frame.preamble()); });
    QCOMPARE(preambles, (QList<int>{preamble, 0}));
}

void DecoderTest::lengthLimit645()
{
    const auto meter = dlt645::MeterAddress::fromText(u"1").value();
    const QByteArray longest = dlt645::Frame::make(meter, {0x91}, wire::bytesOf(QByteArray(200, '\0')))->encode();
    QVERIFY(!dlt645::Frame::make(meter, {0x91}, wire::bytesOf(QByteArray(201, '\0'))));
    // One byte more, by hand: L 201, another 33H, the sum higher by both.
    QByteArray tooLong = longest;
    tooLong[9] = static_cast<char>(201);
    tooLong.insert(10, '\x33');
    tooLong[tooLong.size() - 2] = static_cast<char>(tooLong[tooLong.size() - 2] + 1 + 0x33);

    dlt645::FrameDecoder strict;
    QCOMPARE(countFrames(strict, longest), 1);
    QCOMPARE(countFrames(strict, tooLong), 0);
    QVERIFY(strict.counters().lengthErrors >= 1);
    dlt645::FrameDecoder lenient(dlt645::Frame::mostData);
    QCOMPARE(countFrames(lenient, tooLong), 1);
    QCOMPARE(dlt645::Frame::decode(wire::bytesOf(tooLong)).error().code, wire::WireErrorCode::Length);
}

void DecoderTest::lengthLimit1376()
{
    gdw1376::Frame frame;
    frame.data = QByteArray(300, '\0');
    const QByteArray bytes = frame.encode().value();
    gdw1376::FrameDecoder network;
    QCOMPARE(countFrames(network, bytes), 1);
    gdw1376::FrameDecoder radio(gdw1376::Frame::mostRadioUserBytes);
    QCOMPARE(countFrames(radio, bytes), 0);
    QCOMPARE(radio.counters().lengthErrors, 1);
    // L = 7 bytes from C on: shorter than C, A, AFN and SEQ.
    QCOMPARE(countFrames(network, hex("681E001E0068 00000000000000 00 16")), 0);
    QCOMPARE(network.counters().lengthErrors, 1);
}

void DecoderTest::silenceUncoversAHiddenFrame645()
{
    // The stray 68 finds its second 68 and L = 11H + … of bytes that never come; a whole frame hides behind it.
    dlt645::FrameDecoder decoder;
    const QByteArray falseStart = hex("68 11 11 11 11 11 11 68 91 C8");
    QCOMPARE(countFrames(decoder, falseStart + good645), 0);
    QVERIFY(decoder.hasCandidate());
    QCOMPARE(countHidden(decoder), 1);
    QVERIFY(!decoder.hasCandidate());
    QVERIFY(decoder.counters().droppedCandidates >= 1);
    QCOMPARE(countFrames(decoder, good645), 1);
}

void DecoderTest::silenceUncoversAHiddenFrame1376()
{
    gdw1376::FrameDecoder decoder;
    const QByteArray falseStart = hex("68 FE FF FE FF 68");
    QCOMPARE(countFrames(decoder, falseStart + good1376), 0);
    QVERIFY(decoder.hasCandidate());
    QCOMPARE(countHidden(decoder), 1);
    QVERIFY(!decoder.hasCandidate());
    QCOMPARE(countFrames(decoder, good1376), 1);
}

void DecoderTest::counters645()
{
    dlt645::FrameDecoder decoder;
    QByteArray badSum = good645;
    badSum[14] = '\x00';
    QByteArray badEnd = good645;
    badEnd[15] = '\x17';
    const QByteArray stray = hex("68 00 00 00 00 00 00 00");
    countFrames(decoder, badSum + badEnd + stray + good645);
    const wire::DecoderCounters &counters = decoder.counters();
    QCOMPARE(counters.frames, 1);
    QCOMPARE(counters.checksumErrors, 1);
    QCOMPARE(counters.endErrors, 1);
    // The second 68 of both broken frames and the stray one.
    QCOMPARE(counters.falseStarts, 3);
    QCOMPARE(counters.skippedBytes, 16 + 16 + 8);
    QCOMPARE(counters.lengthErrors, 0);
    QCOMPARE(counters.droppedCandidates, 0);
}

void DecoderTest::counters1376()
{
    gdw1376::FrameDecoder decoder;
    QByteArray badSum = good1376;
    badSum[18] = '\x00';
    QByteArray badEnd = good1376;
    badEnd[19] = '\x17';
    QByteArray unequalLengths = good1376;
    unequalLengths[3] = '\x36';
    countFrames(decoder, badSum + badEnd + unequalLengths + good1376);
    const wire::DecoderCounters &counters = decoder.counters();
    QCOMPARE(counters.frames, 1);
    QCOMPARE(counters.checksumErrors, 1);
    QCOMPARE(counters.endErrors, 1);
    QCOMPARE(counters.falseStarts, 4); // the second 68 of each broken frame, and the unequal lengths
    QCOMPARE(counters.skippedBytes, 60);
}

void DecoderTest::bufferIsBounded645()
{
    dlt645::FrameDecoder decoder;
    const QByteArray flood(1'000'000, '\x68');
    // Without asking for frames the decoder stops taking bytes instead of growing.
    std::size_t taken = 0;
    wire::ByteView rest = wire::bytesOf(flood);
    while (const std::size_t now = decoder.feed(rest)) {
        taken += now;
        rest = rest.subspan(now);
    }
    QVERIFY(taken < 10'000);
    // Asking makes room again, and the end of the flood does not hide what follows.
    while (decoder.next()) { }
    QVERIFY(decoder.feed(rest) > 0);
    QCOMPARE(countFrames(decoder, flood + good645 + good645) + countHidden(decoder), 2);
}

void DecoderTest::bufferIsBounded1376()
{
    gdw1376::FrameDecoder decoder;
    const QByteArray flood(1'000'000, '\x68');
    std::size_t taken = 0;
    wire::ByteView rest = wire::bytesOf(flood);
    while (const std::size_t now = decoder.feed(rest)) {
        taken += now;
        rest = rest.subspan(now);
    }
    QVERIFY(taken < 40'000);
    while (decoder.next()) { }
    QVERIFY(decoder.feed(rest) > 0);
    QCOMPARE(countFrames(decoder, flood + good1376) + countHidden(decoder), 1);
}

void DecoderTest::largeChunks()
{
    QByteArray stream645;
    QByteArray stream1376;
    for (int i = 0; i < 5000; ++i) {
        stream645 += good645;
        stream1376 += good1376;
    }
    dlt645::FrameDecoder decoder645;
    QCOMPARE(countFrames(decoder645, stream645), 5000);
    QCOMPARE(decoder645.counters().skippedBytes, 0);
    gdw1376::FrameDecoder decoder1376;
    QCOMPARE(countFrames(decoder1376, stream1376), 5000);
    QCOMPARE(decoder1376.counters().skippedBytes, 0);
}

void DecoderTest::offsets()
{
    dlt645::FrameDecoder decoder;
    QList<quint64> found;
    const QByteArray stream = hex("00 00 FE FE") + good645 + QByteArray(5000, '\0') + good645;
    decoder.decode(wire::bytesOf(stream), [&](const dlt645::Frame &) { found.append(decoder.lastFrameOffset()); });
    QCOMPARE(found, (QList<quint64>{4, 4 + 16 + 5000}));

    gdw1376::FrameDecoder other;
    found.clear();
    const QByteArray stream1376 = hex("00") + good1376 + QByteArray(50'000, '\0') + good1376;
    other.decode(wire::bytesOf(stream1376), [&](const auto &) { found.append(other.lastFrameOffset()); });
    QCOMPARE(found, (QList<quint64>{1, 1 + 20 + 50'000}));
}

void DecoderTest::reset()
{
    dlt645::FrameDecoder decoder;
    QCOMPARE(countFrames(decoder, good645.first(10)), 0);
    decoder.reset();
    QVERIFY(!decoder.hasCandidate());
    QCOMPARE(countFrames(decoder, good645.sliced(10)), 0);
    QCOMPARE(countFrames(decoder, good645), 1);
}

void DecoderTest::longestFrame1376()
{
    gdw1376::Frame frame;
    frame.data = QByteArray(static_cast<qsizetype>(gdw1376::Frame::mostUserBytes - gdw1376::Frame::headSize), '\x55');
    const QByteArray bytes = frame.encode().value();
    QCOMPARE(bytes.size(), 16383 + 8);
    gdw1376::FrameDecoder decoder;
    int frames = 0;
    for (qsizetype at = 0; at < bytes.size(); at += 1000)
        frames += countFrames(decoder, bytes.sliced(at, qMin(qsizetype(1000), bytes.size() - at)));
    QCOMPARE(frames, 1);
    frame.data.append('\x55');
    QCOMPARE(frame.encode().error().code, wire::WireErrorCode::Length);
}

METERDESK_TEST(DecoderTest)

#include "DecoderTest.moc"
