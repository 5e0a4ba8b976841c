// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProtocolVectors.h"
#include "TestMain.h"
#include "describe/FrameSplit.h"
#include "describe/FrameWords.h"
#include "describe/ItemWords.h"
#include "dlt645/BusCommands.h"
#include "dlt645/Replies.h"
#include "dlt645/Requests.h"
#include "gdw1376/Events.h"
#include "gdw1376/Forwarding.h"
#include "gdw1376/MeterTable.h"
#include "gdw1376/RegisterQueries.h"
#include "gdw1376/TerminalControl.h"

#include <QtTest/QTest>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;
using meterdesk::test::hex;
using meterdesk::test::protocolVectors;
using wire::Language;

namespace {

const dlt645::MeterAddress meter = dlt645::MeterAddress::fromText(u"366566").value();
const gdw1376::RequestHead head{
    gdw1376::TerminalAddress::fromNumber(u"17000405", gdw1376::AddressNotation::Hexadecimal, 1).value(), 3};

QByteArray encoded(const wire::WireResult<gdw1376::Frame> &frame)
{
    return frame->encode().value();
}

} // namespace

/// Frames in words, and streams cut into frames.
class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void items2007_data();
    void items2007();
    void items1997();
    void frames_data();
    void frames();
    void everyVectorHasWordsInBothLanguages();
    void wordsNeverTellPasswords();
    void splitOfEveryVector();
    void splitMixed();
    void splitByProtocol();
    void splitOfNothing();
};

void WordsTest::items2007_data()
{
    QTest::addColumn<quint32>("item");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](quint32 item, const char *english, const QString &chinese) {
        QTest::addRow("%08x", item) << item << QString::fromLatin1(english) << chinese;
    };
    row(0x00000000, "combined active total", u"组合有功总电能"_s);
    row(0x00010000, "forward active total", u"正向有功总电能"_s);
    row(0x00010100, "forward active sharp", u"正向有功尖电能"_s);
    row(0x00010500, "forward active tariff 5", u"正向有功费率5电能"_s);
    row(0x0001FF00, "forward active block", u"正向有功电能数据块"_s);
    row(0x00020001, "reverse active total at settlement 1", u"(上1结算日)反向有功总电能"_s);
    row(0x00900200, "remaining money", u"剩余金额"_s);
    row(0x02010100, "voltage phase A", u"电压(A相)"_s);
    row(0x0202FF00, "current block", u"电流数据块"_s);
    row(0x02030000, "active power total", u"有功功率(总)"_s);
    row(0x02800002, "mains frequency", u"电网频率"_s);
    row(0x04000101, "date", u"日期及星期"_s);
    row(0x04000503, "status word 3", u"电表运行状态字3"_s);
    row(0x04001003, "overdraft limit", u"透支金额限值"_s);
    row(0x05060001, "daily freeze 1 back, time stamp", u"(上1次)日冻结时标"_s);
    row(0x0506013E, "daily freeze 62 back, forward active", u"(上62次)日冻结正向有功"_s);
    row(0x1D000001, "trips, count", u"跳闸次数"_s);
    row(0x1E000102, "close record 2 back", u"(上2次)合闸记录"_s);
    row(0x04000E01, "item 04000e01", u"数据项 04000e01"_s);
}

void WordsTest::items2007()
{
    QFETCH(quint32, item);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(wire::itemWords2007(item, Language::English), english);
    QCOMPARE(wire::itemWords2007(item, Language::Chinese), chinese);
}

void WordsTest::items1997()
{
    QCOMPARE(wire::itemWords1997(0x9010, Language::English), u"forward active total"_s);
    QCOMPARE(wire::itemWords1997(0x901F, Language::Chinese), u"正向有功电能数据块"_s);
    QCOMPARE(wire::itemWords1997(0xB612, Language::English), u"voltage phase B"_s);
    QCOMPARE(wire::itemWords1997(0xC032, Language::Chinese), u"表号"_s);
    QCOMPARE(wire::itemWords1997(0xE323, Language::English), u"item e323"_s);
}

void WordsTest::frames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");

    QTest::newRow("read") << dlt645::readRequest(meter, dlt645::di::forwardActiveTotal)->encode(4)
                          << u"to meter 000000366566: read, forward active total"_s
                          << u"至电表000000366566：读数据，正向有功总电能"_s;
    QTest::newRow("reply")
        << dlt645::readReply(meter, dlt645::di::forwardActiveTotal, wire::bytesOf(hex("26000000")))->encode()
        << u"meter 000000366566: forward active total 0.26 kWh"_s << u"电表000000366566：正向有功总电能 0.26 kWh"_s;
    QTest::newRow("no value") << dlt645::readReply(meter, dlt645::di::voltageA, wire::bytesOf(hex("FFFF")))->encode()
                              << u"meter 000000366566: voltage phase A no data"_s
                              << u"电表000000366566：电压(A相) 无数据"_s;
    QTest::newRow("status after a trip")
        << dlt645::readReply(meter, dlt645::di::statusWord3, wire::bytesOf(hex("5000")))->encode()
        << u"meter 000000366566: status word 3 relay open, last command: open"_s
        << u"电表000000366566：电表运行状态字3 继电器断开，继电器命令断"_s;
    QTest::newRow("trip") << dlt645::relayRequest(meter, dlt645::Credentials::fromText(2, u"020637").value(),
        {.action = dlt645::RelayAction::Trip,
            .validUntil = {2017, 5, 16, 0, 10,
                0}})->encode()
                          << u"to meter 000000366566: trip, valid until 2017-05-16 00:10:00, operator 00000001"_s
                          << u"至电表000000366566：拉闸，有效至 2017-05-16 00:10:00，操作者 00000001"_s;
    QTest::newRow("done") << dlt645::acknowledge(meter, dlt645::Function::RelayControl).encode()
                          << u"meter 000000366566: relay control, done"_s
                          << u"电表000000366566：跳合闸、报警、保电，确认"_s;
    QTest::newRow("refused") << dlt645::errorReply(meter, dlt645::Function::RelayControl, 0x04).encode()
                             << u"meter 000000366566: relay control, refused: password wrong or not authorised"_s
                             << u"电表000000366566：跳合闸、报警、保电，拒绝：密码错∕未授权"_s;
    QTest::newRow("freeze")
        << dlt645::freezeRequest(dlt645::MeterAddress::broadcast(), dlt645::FreezeMoment::now())->encode()
        << u"to all meters: freeze, now"_s << u"至全部电表：冻结命令，瞬时"_s;
    QTest::newRow("clock") << encoded(gdw1376::clockQuery(head))
                           << u"to terminal 1700-0405: current data, terminal clock"_s
                           << u"至终端1700-0405：请求1类数据，终端日历时钟"_s;
    const gdw1376::FreezeKey keys[] = {{.point = 7, .day = {2017, 5, 15}}};
    QTest::newRow("freezes") << encoded(gdw1376::dailyFreezeQuery(head, keys))
                             << u"to terminal 1700-0405: history, daily forward active registers p7 of 2017-05-15"_s
                             << u"至终端1700-0405：请求2类数据，日冻结正向有功电能示值 p7 日期 2017-05-15"_s;
    QTest::newRow("forwarded")
        << encoded(gdw1376::forwardQuery(head, 31, {}, std::chrono::seconds(60), std::chrono::milliseconds(100),
               *dlt645::readRequest(meter, dlt645::di::forwardActiveTotal)))
        << u"to terminal 1700-0405: forwarding, transparent forwarding 2400 bps, port 31: [to meter 000000366566: read, forward active total]"_s
        << u"至终端1700-0405：数据转发，透明转发 2400 bps，端口31：[至电表000000366566：读数据，正向有功总电能]"_s;
    QTest::newRow("terminal outputs")
        << encoded(gdw1376::roundTripCommand(head, {.round = 2, .limitHalfHours = 1, .warningMinutes = 5}))
        << u"to terminal 1700-0405: control, trip an output of the terminal p2 limit 1 × 0.5 h, warning 5 min"_s
        << u"至终端1700-0405：控制命令，遥控跳闸(终端轮次) p2 限电时间 1 × 0.5 h，告警 5 min"_s;
    const gdw1376::MeterTableEntry entries[] = {
        {.deviceNumber = 1, .point = 1, .address = meter}, {.deviceNumber = 2, .point = 0}};
    QTest::newRow("meter table")
        << encoded(gdw1376::setMeterTable(head, entries))
        << u"to terminal 1700-0405: set parameters, meter table: p1 = 000000366566, slot 2 deleted"_s
        << u"至终端1700-0405：设置参数，电能表∕交流采样装置配置参数：p1 = 000000366566，2号删除"_s;
    gdw1376::Frame events = gdw1376::replyFrame(gdw1376::clockQuery(head)->view(), gdw1376::Afn::Events);
    events.data = hex("0000 0100 07 03 02 03 0E 0A 3012160517 3112160517");
    QTest::newRow("events")
        << events.encode().value()
        << u"terminal 1700-0405: events, important events, ERC14 terminal lost or regained power 2017-05-16 12:30"_s
        << u"终端1700-0405：请求3类数据，重要事件，ERC14 终端停/上电 2017-05-16 12:30"_s;
    QTest::newRow("damaged") << hex("681290785634126891083333") << u"no frame: length"_s << u"无效帧：length"_s;
}

void WordsTest::frames()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(wire::frameWords(wire::bytesOf(bytes), Language::English), english);
    QCOMPARE(wire::frameWords(wire::bytesOf(bytes), Language::Chinese), chinese);
}

void WordsTest::everyVectorHasWordsInBothLanguages()
{
    for (const auto &vector : protocolVectors()) {
        const QString english = wire::frameWords(wire::bytesOf(vector.bytes), Language::English);
        const QString chinese = wire::frameWords(wire::bytesOf(vector.bytes), Language::Chinese);
        QVERIFY2(!english.isEmpty() && !chinese.isEmpty() && english != chinese, vector.rowName.constData());
        QCOMPARE(english.startsWith(u"no frame"), !vector.valid);
    }
}

void WordsTest::wordsNeverTellPasswords()
{
    const auto credentials = dlt645::Credentials::fromText(2, u"918273").value();
    const auto relay = dlt645::relayRequest(
        meter, credentials, {.action = dlt645::RelayAction::Trip, .validUntil = {2017, 5, 16, 0, 10, 0}});
    const auto forwarded =
        gdw1376::forwardQuery(head, 2, {}, std::chrono::seconds(60), std::chrono::milliseconds(100), *relay);
    gdw1376::MeterTableEntry entry{.deviceNumber = 1, .point = 1, .address = meter};
    entry.password = {0x73, 0x82, 0x91, 0, 0, 0};
    for (const QByteArray &bytes :
        {relay->encode(), encoded(forwarded), encoded(gdw1376::setMeterTable(head, std::span(&entry, 1)))}) {
        for (const Language language : {Language::English, Language::Chinese}) {
            const QString words = wire::frameWords(wire::bytesOf(bytes), language);
            QVERIFY2(!words.contains(u"918273") && !words.contains(u"738291"), qPrintable(words));
        }
    }
}

void WordsTest::splitOfEveryVector()
{
    const QByteArray garbage = hex("00 16 68 01 02 FF");
    for (const auto &vector : protocolVectors()) {
        if (!vector.valid)
            continue;
        const auto hint = wire::protocolHintFromWord(vector.protocol).value();
        const QByteArray stream = garbage + vector.bytes + garbage + vector.bytes;
        const auto places = wire::splitFrames(wire::bytesOf(stream), hint);
        QCOMPARE(places.size(), std::size_t(2));
        QCOMPARE(places[0].offset - places[0].preamble, std::size_t(garbage.size()));
        QCOMPARE(places[0].size + places[0].preamble, std::size_t(vector.bytes.size()));
        const auto described = wire::describeStream(wire::bytesOf(stream), hint);
        QCOMPARE(described.size(), std::size_t(2));
        QJsonObject alone = wire::describeFrame(wire::bytesOf(vector.bytes), hint);
        alone.insert(u"offset"_s, qint64(places[1].offset));
        QCOMPARE(described[1], alone);
    }
}

void WordsTest::splitMixed()
{
    // A 1376.1 frame that carries a meter's frame is one frame; the meter's own frame behind it is the next.
    const QByteArray inner = dlt645::readRequest(meter, dlt645::di::forwardActiveTotal)->encode();
    const QByteArray outer = encoded(gdw1376::forwardQuery(head, 31, {}, std::chrono::seconds(60),
        std::chrono::milliseconds(100), *dlt645::readRequest(meter, dlt645::di::forwardActiveTotal)));
    QByteArray damaged = outer;
    damaged[20] = static_cast<char>(damaged[20] + 1);
    const QByteArray stream = hex("FEFE") + inner + outer + damaged + inner;
    const auto found = wire::describeStream(wire::bytesOf(stream));
    QCOMPARE(found.size(), std::size_t(4));
    QCOMPARE(found[0]["protocol"_L1].toString(), u"dlt645-2007"_s);
    QCOMPARE(found[0]["fe"_L1].toInt(), 2);
    QCOMPARE(found[0]["offset"_L1].toInt(), 2);
    QCOMPARE(found[1]["protocol"_L1].toString(), u"gdw1376.1"_s);
    QCOMPARE(found[1]["offset"_L1].toInt(), 2 + int(inner.size()));
    // Of the damaged frame the meter's frame inside is left.
    QCOMPARE(found[2]["protocol"_L1].toString(), u"dlt645-2007"_s);
    QCOMPARE(found[3]["offset"_L1].toInt(), int(stream.size() - inner.size()));
}

void WordsTest::splitByProtocol()
{
    const QByteArray inner = dlt645::readRequest(meter, dlt645::di::forwardActiveTotal)->encode();
    const QByteArray outer = encoded(gdw1376::clockQuery(head));
    const QByteArray stream = inner + outer;
    QCOMPARE(wire::splitFrames(wire::bytesOf(stream), wire::ProtocolHint::Gdw1376).size(), std::size_t(1));
    QCOMPARE(wire::splitFrames(wire::bytesOf(stream), wire::ProtocolHint::Dlt645Of2007).size(), std::size_t(1));
    QCOMPARE(wire::splitFrames(wire::bytesOf(stream)).size(), std::size_t(2));
}

void WordsTest::splitOfNothing()
{
    QVERIFY(wire::splitFrames({}).empty());
    QVERIFY(wire::splitFrames(wire::bytesOf(QByteArray(100'000, '\x68'))).empty());
    QVERIFY(wire::splitFrames(wire::bytesOf(QByteArray(100'000, '\xFE'))).empty());
}

METERDESK_TEST(WordsTest)

#include "WordsTest.moc"
