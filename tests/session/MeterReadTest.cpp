// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeChannel.h"
#include "ManualTimers.h"
#include "MeterBusSession.h"
#include "TestMain.h"
#include "VirtualField.h"
#include "WireBytes.h"
#include "dlt645/DataIdentifier.h"
#include "dlt645/Requests.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using meterdesk::dlt645::ControlCode;
using meterdesk::dlt645::Frame;
using meterdesk::dlt645::Function;
using meterdesk::dlt645::MeterAddress;
using meterdesk::test::FakeChannel;
using meterdesk::test::hex;
using meterdesk::test::ManualTimers;
using meterdesk::test::terminalFrame;
using meterdesk::test::VirtualField;

/// Live reading through AFN 10 F1.
class MeterReadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstFrameOnTheWire_data();
    void firstFrameOnTheWire();
    void registersStatusAndClock();
    void framesReachWhoAsked();
    void silentMeter();
    void lostAnswerIsAskedAgain();
    void answerOfAnotherMeterIsNotAccepted();
    void wildcardReadIsSendable();
    void midnightBetweenTimeAndDate();
    void aValueInFramesIsPutTogether_data();
    void aValueInFramesIsPutTogether();
    void halfAValueIsNone_data();
    void halfAValueIsNone();
    void onlyReadsHaveMore();
};

void MeterReadTest::firstFrameOnTheWire_data()
{
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("query");
    const QByteArray meterFrame = hex("68 66 65 36 00 00 00 68 11 04 33 32 34 33 B2 16");
    // Port, control word 6B (2400 8E1), timeout in seconds, 100 ms, k, bytes; then PW.
    QTest::newRow("RS-485: FE FE FE FE before, 10 s")
        << 2
        << hex("4B 00 17 05 04 02 10 61 00 00 01 00 02 6B 8A 0A 14 00 FE FE FE FE") + meterFrame + QByteArray(16, '\0');
    QTest::newRow("power line: no FE, 90 s")
        << 31 << hex("4B 00 17 05 04 02 10 61 00 00 01 00 1F 6B DA 0A 10 00") + meterFrame + QByteArray(16, '\0');
}

void MeterReadTest::firstFrameOnTheWire()
{
    QFETCH(int, port);
    QFETCH(QByteArray, query);
    VirtualField field;
    MeterPort meter = VirtualField::portOf(u"366566"_s);
    meter.port = static_cast<std::uint8_t>(port);
    const auto future = field.session->readMeter(meter, Priority::Operator);
    QCOMPARE(field.channel->takeWritten().toHex(), terminalFrame(query).toHex());
}

void MeterReadTest::registersStatusAndClock()
{
    VirtualField field(u"2017-05-16 09:41:00"_s);
    field.meter(u"366566"_s).setRegisters({{1929, 0, 1311, 0, 618}});
    field.meter(u"366566"_s).setProtected(true);
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    const MeterSnapshot snapshot = *future.result();
    QCOMPARE(snapshot.registers.total()->value, 1929);
    QCOMPARE(snapshot.registers.tariff(2)->value, 1311);
    QCOMPARE(snapshot.registers.tariff(4)->value, 618);
    QVERIFY(!snapshot.status->relayOpen());
    QVERIFY(snapshot.status->protect());
    QCOMPARE(snapshot.clock->toText(), u"2017-05-16 09:41:00"_s);
}

void MeterReadTest::framesReachWhoAsked()
{
    VirtualField field;
    QStringList seen;
    const auto observer = [&seen](bool sent, const QByteArray &bytes) {
        seen += sent ? u"tx"_s : u"rx"_s;
        QVERIFY(bytes.startsWith('\x68'));
    };
    const auto mine = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator, observer);
    const auto other = field.session->readMeter(VirtualField::portOf(u"1610131068"_s), Priority::Operator);
    int monitored = 0;
    connect(field.session.get(), &ConcentratorSession::frameSeen, this, [&monitored] { ++monitored; });
    field.answerAll();
    QVERIFY(mine.isFinished() && other.isFinished());
    // Registers, status, time, date: each a question and an answer.
    QCOMPARE(seen.join(u' '), u"tx rx tx rx tx rx tx rx"_s);
    QCOMPARE(monitored, 15); // of both; the very first question had gone out before
}

void MeterReadTest::silentMeter()
{
    VirtualField field;
    field.meter(u"366566"_s).setSilent(true);
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, SessionErrorCode::TimedOut);
    QCOMPARE(field.toMeters.size(), 3); // asked three times, for the concentrator said "nothing" each time
}

void MeterReadTest::lostAnswerIsAskedAgain()
{
    VirtualField field;
    int lost = 0;
    field.fate = [&lost](const Frame &) {
        return lost++ == 0 ? VirtualField::Fate::AnswerLost : VirtualField::Fate::Answered;
    };
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.pass(14900ms);
    QVERIFY(!future.isFinished()); // RS-485: 10 s for the meter, 5 s for the concentrator
    field.pass(100ms);
    QVERIFY(future.isFinished());
    QVERIFY(future.result().has_value());
}

void MeterReadTest::answerOfAnotherMeterIsNotAccepted()
{
    VirtualField field;
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    const QByteArray query = field.channel->takeWritten();
    const auto view = meterdesk::gdw1376::FrameView::parse(bytesOf(query));
    const auto wrong = field.building->concentrators().front()->answer(
        *view, field.building->now(), meterdesk::simulator::VirtualConcentrator::Twist::WrongMeter);
    field.channel->receive(*wrong->frame.encode());
    QVERIFY(!future.isFinished());
    QCOMPARE(field.channel->written.size(), 1); // asked again
    field.answerAll();
    QVERIFY(future.result().has_value());
}

void MeterReadTest::wildcardReadIsSendable()
{
    // Twenty meters answer at once and nobody can be understood: nothing, not somebody's registers.
    VirtualField field;
    MeterPort anybody = VirtualField::portOf(u"366566"_s);
    anybody.address = meterdesk::dlt645::MeterAddress::wildcard();
    const auto future = field.session->readMeter(anybody, Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, SessionErrorCode::TimedOut);
}

void MeterReadTest::midnightBetweenTimeAndDate()
{
    VirtualField field(u"2017-05-21 23:59:50"_s);
    // Midnight passes between the question for the time and that for the date.
    field.fate = [&field](const Frame &frame) {
        const auto read = meterdesk::dlt645::parseRead(frame);
        if (read && read->item == meterdesk::dlt645::di::date)
            field.building->clock().advance(15s);
        return VirtualField::Fate::Answered;
    };
    const auto future = field.session->readMeter(VirtualField::portOf(u"366566"_s), Priority::Operator);
    field.answerAll();
    QVERIFY(future.isFinished());
    const WireTime clock = *future.result()->clock;
    // 23:59:50 of the 22nd would be a day ahead.
    QVERIFY2(clock >= (WireTime{2017, 5, 22, 0, 0, 0}) && clock < (WireTime{2017, 5, 22, 0, 1, 0}),
        qPrintable(clock.toText()));
}

namespace {

/// A bus on which the test is the meter: it sees frames without their preamble and says what comes back.
struct OwnMeter
{
    ManualTimers timers;
    FakeChannel *channel = new FakeChannel;
    MeterBusSession session{std::unique_ptr<ByteChannel>(channel), {}, timers};
    MeterAddress address = *MeterAddress::fromText(u"000000366566"_s);
    MeterPort port;

    explicit OwnMeter(MeterDialect dialect = MeterDialect::Of2007)
    {
        port.address = address;
        port.dialect = dialect;
        channel->setState(ChannelState::Open);
    }
    [[nodiscard]] QByteArray asked() { return channel->takeWritten().mid(4); }
    void answer(std::uint8_t control, const QByteArray &data)
    {
        channel->receive(Frame::make(address, ControlCode{control}, bytesOf(data))->encode());
    }
};

QByteArray frameOfMeter(const char *controlAndData)
{
    const QByteArray rest = hex(controlAndData);
    QByteArray bytes = hex("68 66 65 36 00 00 00 68") + rest.first(1) + char(rest.size() - 1);
    for (const char each : rest.sliced(1))
        bytes += char(each + 0x33);
    std::uint8_t sum = 0;
    for (const char each : std::as_const(bytes))
        sum = static_cast<std::uint8_t>(sum + static_cast<std::uint8_t>(each));
    return bytes + char(sum) + char(0x16);
}

} // namespace

void MeterReadTest::aValueInFramesIsPutTogether_data()
{
    QTest::addColumn<bool>("of1997");
    QTest::addColumn<QByteArrayList>("asked");
    QTest::addColumn<QByteArrayList>("answered"); // C and DATA
    QTest::newRow("2007: numbered from 1")
        << false
        << QByteArrayList{frameOfMeter("11 01 00 30 03"), frameOfMeter("12 01 00 30 03 01"),
               frameOfMeter("12 01 00 30 03 02")}
        << QByteArrayList{hex("B1 01 00 30 03 11 22"), hex("B2 01 00 30 03 33 44 01"), hex("92 01 00 30 03 55 66 02")};
    QTest::newRow("1997: not numbered") << true
                                        << QByteArrayList{frameOfMeter("01 1F 90"), frameOfMeter("02 1F 90"),
                                               frameOfMeter("02 1F 90")}
                                        << QByteArrayList{
                                               hex("A1 1F 90 11 22"), hex("A2 1F 90 33 44"), hex("82 1F 90 55 66")};
}

void MeterReadTest::aValueInFramesIsPutTogether()
{
    QFETCH(bool, of1997);
    QFETCH(QByteArrayList, asked);
    QFETCH(QByteArrayList, answered);
    OwnMeter meter(of1997 ? MeterDialect::Of1997 : MeterDialect::Of2007);
    const auto item = meterdesk::dlt645::DataIdentifier{of1997 ? 0x901FU : 0x03300001U};
    std::optional<SessionResult<QByteArray>> value;
    meter.session.readItem(meter.port, item, Priority::Background, {}, [&value](const auto &got) { value = got; });
    // The next question would make the meter forget the rest.
    bool other = false;
    meter.session.readItem(meter.port, item, Priority::Operator, {}, [&other](const auto &) { other = true; });
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QVERIFY(!value);
        QCOMPARE(meter.asked().toHex(), asked.at(i).toHex());
        meter.answer(static_cast<std::uint8_t>(answered.at(i).at(0)), answered.at(i).sliced(1));
    }
    QVERIFY(value && *value);
    QCOMPARE(**value, hex("11 22 33 44 55 66"));
    QVERIFY(!other);
}

void MeterReadTest::halfAValueIsNone_data()
{
    QTest::addColumn<QByteArray>("control"); // C and DATA of each further answer, # for its number
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("error");
    QTest::newRow("it does not end") << QByteArray("B2 01 00 30 03 33 #") << 16 << u"malformed"_s;
    QTest::newRow("the rest does not come, asked three times") << QByteArray() << 1 + 3 << u"timed out"_s;
    QTest::newRow("another part comes") << QByteArray("92 01 00 30 03 33 07") << 1 + 3 << u"timed out"_s;
    QTest::newRow("the meter has no rest") << QByteArray("D2 02") << 1 + 1 << u"no data"_s;
}

void MeterReadTest::halfAValueIsNone()
{
    QFETCH(QByteArray, control);
    QFETCH(int, asked);
    QFETCH(QString, error);
    OwnMeter meter;
    std::optional<SessionResult<QByteArray>> value;
    meter.session.readItem(
        meter.port, {0x03300001}, Priority::Operator, {}, [&value](const auto &got) { value = got; });
    meter.answer(0xB1, hex("01 00 30 03 11 22"));
    int questions = 1;
    (void)meter.asked();
    while (!value && questions < 100) {
        if (const QByteArray question = meter.asked(); !question.isEmpty()) {
            ++questions;
            const auto number = static_cast<std::uint8_t>(question.at(14) - 0x33);
            const QByteArray bytes =
                hex(QByteArray(control).replace('#', QByteArray::number(number, 16).rightJustified(2, '0')));
            if (!bytes.isEmpty())
                meter.answer(static_cast<std::uint8_t>(bytes.at(0)), bytes.sliced(1));
        } else {
            meter.timers.advance(100ms);
        }
    }
    QVERIFY(value && !*value);
    const QHash<SessionErrorCode, QString> names{{SessionErrorCode::Malformed, u"malformed"_s},
        {SessionErrorCode::TimedOut, u"timed out"_s}, {SessionErrorCode::NoData, u"no data"_s}};
    QCOMPARE(names.value(value->error().code), error);
    QCOMPARE(questions, asked);
}

void MeterReadTest::onlyReadsHaveMore()
{
    OwnMeter meter;
    std::optional<SessionResult<QByteArray>> value;
    const auto write =
        Frame::make(meter.address, ControlCode{0x14}, bytesOf(hex("02 01 00 04 02 00 00 00 00 00 00 00 00 00 00")));
    meter.session.exchange(
        meter.port, *write, false, Priority::Operator, {}, [&value](const auto &got) { value = got; });
    meter.answer(0xB4, {});
    QVERIFY(value && !*value);
    QCOMPARE(value->error().code, SessionErrorCode::Malformed);
    QCOMPARE(meter.channel->written.size(), 1); // nothing further is asked
}

METERDESK_TEST(MeterReadTest)
#include "MeterReadTest.moc"
