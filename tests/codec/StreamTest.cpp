// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "dlt645/FrameDecoder.h"
#include "gdw1376/FrameDecoder.h"

#include <QtTest/QTest>

using namespace meterdesk;
using meterdesk::test::hex;
using meterdesk::test::ProtocolVector;
using meterdesk::test::protocolVectors;

namespace {

/// Feeds the pieces one after another, ends the input, and returns the frames as encoded again.
QList<QByteArray> framesOf645(const QList<QByteArray> &pieces)
{
    QList<QByteArray> frames;
    dlt645::FrameDecoder decoder;
    const auto keep = [&](const dlt645::Frame &frame) { frames.append(frame.encode(frame.preamble())); };
    for (const QByteArray &piece : pieces)
        decoder.decode(wire::bytesOf(piece), keep);
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        keep(*frame);
    return frames;
}

QList<QByteArray> framesOf1376(const QList<QByteArray> &pieces)
{
    QList<QByteArray> frames;
    gdw1376::FrameDecoder decoder;
    const auto keep = [&](const gdw1376::FrameView &frame) {
        frames.append(gdw1376::Frame::fromView(frame).encode().value_or(QByteArray()));
    };
    for (const QByteArray &piece : pieces)
        decoder.decode(wire::bytesOf(piece), keep);
    decoder.dropCandidate();
    while (const auto frame = decoder.next())
        keep(*frame);
    return frames;
}

QList<QByteArray> framesOf(const ProtocolVector &vector, const QList<QByteArray> &pieces)
{
    return vector.isGdw1376() ? framesOf1376(pieces) : framesOf645(pieces);
}

} // namespace

/// Every valid frame of tests/vectors survives what links do to it, and encodes to the bytes it was decoded from.
class StreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitAtEveryByte_data() { addValidRows(); }
    void splitAtEveryByte();
    void byteByByte_data() { addValidRows(); }
    void byteByByte();
    void gluedToItself_data() { addValidRows(); }
    void gluedToItself();
    void behindGarbage_data();
    void behindGarbage();
    void behindACorruptFrame_data() { addValidRows(); }
    void behindACorruptFrame();
    void allGluedTogether();
    void invalidFramesGiveNone_data();
    void invalidFramesGiveNone();

private:
    static void addValidRows();
};

void StreamTest::addValidRows()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < protocolVectors().size(); ++index) {
        if (protocolVectors()[index].valid)
            QTest::newRow(protocolVectors()[index].rowName.constData()) << index;
    }
}

void StreamTest::splitAtEveryByte()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    for (qsizetype at = 0; at <= vector.bytes.size(); ++at) {
        const QList<QByteArray> pieces{vector.bytes.first(at), vector.bytes.sliced(at)};
        QCOMPARE(framesOf(vector, pieces), QList<QByteArray>{vector.bytes});
    }
}

void StreamTest::byteByByte()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    QList<QByteArray> pieces;
    for (const char byte : vector.bytes)
        pieces.append(QByteArray(1, byte));
    QCOMPARE(framesOf(vector, pieces), QList<QByteArray>{vector.bytes});
}

void StreamTest::gluedToItself()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    QCOMPARE(framesOf(vector, {vector.bytes + vector.bytes}), (QList<QByteArray>{vector.bytes, vector.bytes}));
}

void StreamTest::behindGarbage_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("zeros") << QByteArray(5, '\0');
    QTest::newRow("end bytes") << hex("16 16 16");
    QTest::newRow("a lone start byte") << hex("68");
    QTest::newRow("many start bytes") << QByteArray(9, '\x68');
    QTest::newRow("a start that promises 200 bytes of DL/T 645") << hex("68 11 11 11 11 11 11 68 91 C8 33");
    QTest::newRow("a start that promises 16383 bytes of 1376.1") << hex("68 FE FF FE FF 68 88");
    QTest::newRow("broken preamble") << hex("FE FE 00");
    QTest::newRow("half a frame") << hex("68 61 01 00 00 00 00 68 11 04 33");
}

void StreamTest::behindGarbage()
{
    QFETCH(QByteArray, garbage);
    for (const ProtocolVector &vector : protocolVectors()) {
        if (vector.valid)
            QVERIFY2(framesOf(vector, {garbage + vector.bytes}).contains(vector.bytes), vector.rowName.constData());
    }
}

void StreamTest::behindACorruptFrame()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    QByteArray corrupt = vector.bytes;
    const qsizetype checksum = corrupt.size() - 2;
    corrupt[checksum] = static_cast<char>(corrupt[checksum] + 1);
    const QList<QByteArray> frames = framesOf(vector, {corrupt + vector.bytes});
    QCOMPARE(frames.last(), vector.bytes);
    // A forwarded meter frame is a whole frame of another protocol and is not looked for here.
    QCOMPARE(frames.size(), 1);
}

void StreamTest::allGluedTogether()
{
    QByteArray stream645;
    QByteArray stream1376;
    QList<QByteArray> frames645;
    QList<QByteArray> frames1376;
    for (const ProtocolVector &vector : protocolVectors()) {
        if (!vector.valid)
            continue;
        (vector.isGdw1376() ? stream1376 : stream645) += vector.bytes;
        (vector.isGdw1376() ? frames1376 : frames645) += vector.bytes;
    }
    QCOMPARE(framesOf645({stream645}), frames645);
    QCOMPARE(framesOf1376({stream1376}), frames1376);
}

void StreamTest::invalidFramesGiveNone_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < protocolVectors().size(); ++index) {
        if (!protocolVectors()[index].valid)
            QTest::newRow(protocolVectors()[index].rowName.constData()) << index;
    }
}

void StreamTest::invalidFramesGiveNone()
{
    QFETCH(int, index);
    const ProtocolVector &vector = protocolVectors()[index];
    QCOMPARE(framesOf(vector, {vector.bytes}), QList<QByteArray>());
}

METERDESK_TEST(StreamTest)

#include "StreamTest.moc"
