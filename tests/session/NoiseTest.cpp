// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConcentratorSession.h"
#include "FakeChannel.h"
#include "ManualTimers.h"
#include "TestMain.h"
#include "VirtualBuilding.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace meterdesk::wire;
using namespace meterdesk::simulator;
using meterdesk::gdw1376::FrameView;
using meterdesk::gdw1376::FreezeKey;
using meterdesk::test::FakeChannel;
using meterdesk::test::ManualTimers;

namespace {

constexpr int manyMeters = 2'000;
const WireDate noisyDay{2017, 5, 15};

/// What the line does, in chances out of a million. The same seed gives the same noise on every machine.
struct Noise
{
    int frameDrop = 0;
    int frameCorrupt = 0; ///< one bit of the frame is wrong
    int frameLate = 0; ///< comes after the deadline
    int frameForeign = 0; ///< another meter's answer comes first
    int byteDrop = 0;
    int byteCorrupt = 0;
};

class Line
{
public:
    explicit Line(const Noise &noise)
        : m_noise(noise)
    { }

    [[nodiscard]] bool strikes(int chance) { return m_random() % 1'000'000 < static_cast<std::uint64_t>(chance); }
    /// The bytes as they come out at the other end; empty for none.
    [[nodiscard]] QByteArray carry(const QByteArray &bytes)
    {
        if (strikes(m_noise.frameDrop))
            return {};
        QByteArray carried;
        for (const char each : bytes) {
            if (!strikes(m_noise.byteDrop))
                carried += strikes(m_noise.byteCorrupt) ? static_cast<char>(m_random()) : each;
        }
        if (strikes(m_noise.frameCorrupt)) {
            const auto place = static_cast<qsizetype>(m_random() % static_cast<std::uint64_t>(carried.size()));
            carried[place] = static_cast<char>(carried[place] ^ (1 << m_random() % 8));
        }
        return carried;
    }
    [[nodiscard]] const Noise &noise() const { return m_noise; }

private:
    Noise m_noise;
    std::mt19937_64 m_random{2017};
};

std::int64_t startTotalOf(int point)
{
    return 1000 * point + 7;
}

std::unique_ptr<VirtualBuilding> building(int meters)
{
    BuildingPlan plan;
    plan.asOf = VirtualTime::fromText(u"2017-05-01 00:00:00");
    plan.concentrators.emplaceBack();
    plan.concentrators.last().number = u"17000405"_s;
    for (int point = 1; point <= meters; ++point) {
        MeterPlan &meter = plan.meters.emplaceBack();
        meter.number = QString::number(200'000'000'000 + point);
        meter.concentrator = u"17000405"_s;
        meter.point = point;
        meter.start.hundredths = {startTotalOf(point), 7, 500 * point, 0, 500 * point};
    }
    return std::move(*VirtualBuilding::make(plan, VirtualClock(*VirtualTime::fromText(u"2017-05-16 00:10:00"))));
}

/// Everything between the session and its concentrator.
struct NoisyField
{
    ManualTimers timers;
    const int meters;
    std::unique_ptr<VirtualBuilding> site;
    FakeChannel *channel = nullptr;
    std::unique_ptr<ConcentratorSession> session;
    Line line;

    NoisyField(const Noise &noise, int howMany)
        : meters(howMany)
        , site(building(howMany))
        , line(noise)
    {
        auto owned = std::make_unique<FakeChannel>();
        channel = owned.get();
        channel->setState(ChannelState::Open);
        SessionSettings settings;
        settings.number = u"17000405"_s;
        session = std::make_unique<ConcentratorSession>(std::move(owned), settings, timers);
    }

    void answer(const QByteArray &query)
    {
        const auto view = FrameView::parse(bytesOf(query));
        if (!view) // spoilt on the way
            return;
        VirtualConcentrator &concentrator = *site->concentrators().front();
        const auto say = [&](VirtualConcentrator::Twist twist, std::chrono::milliseconds after) {
            const auto answered = concentrator.answer(*view, site->now(), twist);
            const QByteArray bytes = answered ? line.carry(*answered->frame.encode()) : QByteArray();
            if (!bytes.isEmpty())
                (void)timers.start(after, [this, bytes] { channel->receive(bytes); });
        };
        if (line.strikes(line.noise().frameForeign))
            say(VirtualConcentrator::Twist::WrongMeter, 10ms);
        say(VirtualConcentrator::Twist::None, line.strikes(line.noise().frameLate) ? 7'000ms : 50ms);
    }

    QList<FreezeAnswer> readAll()
    {
        QList<FreezeKey> keys;
        for (int point = 1; point <= meters; ++point)
            keys += {point, noisyDay};
        const auto reading = session->readDailyFreezes(keys, Priority::Background);
        while (!reading.isFinished()) {
            while (!channel->written.isEmpty()) {
                if (const QByteArray carried = line.carry(channel->takeWritten()); !carried.isEmpty())
                    answer(carried);
            }
            timers.advance(250ms);
            QCoreApplication::processEvents();
        }
        return *reading.result();
    }
};

} // namespace

/// A line that loses and spoils, each way: "1 % corrupted and 2 % dropped" of frames, and of bytes. As bytes no frame
/// of 500 comes through whole (0.97^500), one point in ten attempts does (0.97^77), and one damaged frame in some
/// hundreds has a checksum that fits: what is read there is read in short frames, many times, and believed when it came
/// twice.
class NoiseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWrongAndNearlyAllRead_data();
    void nothingWrongAndNearlyAllRead();
};

void NoiseTest::nothingWrongAndNearlyAllRead_data()
{
    QTest::addColumn<Noise>("noise");
    QTest::addColumn<int>("meters");
    QTest::addColumn<int>("least"); // of them, 99 in a hundred
    QTest::newRow("quiet") << Noise{} << manyMeters << manyMeters;
    QTest::newRow("frames: 1 % corrupted, 2 % dropped, 1 % late, 1 % foreign")
        << Noise{.frameDrop = 20'000, .frameCorrupt = 10'000, .frameLate = 10'000, .frameForeign = 10'000} << manyMeters
        << 1'980;
    QTest::newRow("bytes: 1 % corrupted, 2 % dropped")
        << Noise{.byteDrop = 20'000, .byteCorrupt = 10'000} << 400 << 396;
    QTest::newRow("bytes: 1 % corrupted, 2 % dropped, and late and foreign answers")
        << Noise{.frameLate = 10'000, .frameForeign = 10'000, .byteDrop = 20'000, .byteCorrupt = 10'000} << 200 << 198;
    QTest::newRow("bytes: 0.01 % corrupted, 0.02 % dropped")
        << Noise{.byteDrop = 200, .byteCorrupt = 100} << manyMeters << 1'980;
}

void NoiseTest::nothingWrongAndNearlyAllRead()
{
    QFETCH(Noise, noise);
    QFETCH(int, meters);
    QFETCH(int, least);
    NoisyField field(noise, meters);
    int right = 0;
    for (const FreezeAnswer &answer : field.readAll()) {
        if (answer.status != FreezeStatus::Ok)
            continue;
        QCOMPARE(answer.registers.total()->value, startTotalOf(answer.key.point));
        QCOMPARE(answer.registers.tariff(2)->value, 500 * answer.key.point);
        QCOMPARE(answer.key.day, noisyDay);
        ++right;
    }
    QVERIFY2(right >= least, qPrintable(QString::number(right)));
}


METERDESK_TEST(NoiseTest)
#include "NoiseTest.moc"
