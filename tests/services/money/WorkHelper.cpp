// SPDX-License-Identifier: GPL-3.0-or-later
#include "Database.h"
#include "billing/BillingService.h"
#include "billing/ReadingService.h"
#include "commands/PolicyService.h"
#include "import/ImportService.h"
#include "money/AdjustmentService.h"
#include "money/RechargeService.h"
#include "sheet/CsvReader.h"
#include "tenancy/TenancyService.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <random>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rooms = 5;

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// A front desk that never rests: it does one thing after another until it is killed, and says what was acknowledged.
/// Rooms 0000200001 … 5, meters 1 … 5; a meter's register is a function of time, so it never goes back.
class BusyDesk
{
public:
    BusyDesk(Database &database, WallTime now, unsigned seed)
        : m_clock(now)
        , m_seed(seed)
        , m_random(seed)
        , m_adjustments(database, m_clock)
        , m_billing(database, m_clock)
        , m_imports(database, m_clock)
        , m_policy(database, m_clock)
        , m_readings(database, m_clock)
        , m_recharges(database, m_clock)
        , m_tenancies(database, m_clock)
    { }

    void work()
    {
        m_clock.advance(3600 * 3);
        say(u"now %1"_s.arg(m_clock.now().toText()));
        switch (m_random() % 7) {
        case 0:
        case 1:
            return recharge();
        case 2:
            return collect();
        case 3:
            return bill();
        case 4:
            return move();
        case 5:
            return import();
        default:
            return adjust();
        }
    }

private:
    QString nextId() { return u"%1-%2"_s.arg(m_seed).arg(++m_requests); }
    static PropertyCode room(int number) { return PropertyCode::fromText(u"000020000%1"_s.arg(number)).value(); }
    int anyRoom() { return static_cast<int>(m_random() % rooms) + 1; }

    static Registers registersAt(int number, WallTime at)
    {
        const WallTime begin = WallTime::startOf(QDate(2017, 5, 1));
        return {.total = Energy{(at.seconds - begin.seconds) / 864 * number}, .rates = {}};
    }

    void recharge()
    {
        const QString id = nextId();
        const int number = anyRoom();
        say(u"try %1 %2"_s.arg(id).arg(number));
        const RechargeRequest request{.account = room(number),
            .amount = Money{5'00},
            .method = PayMethod::Cash,
            .requestId = id,
            .slip = SlipWish{.paper = u"roll80"_s}};
        if (m_recharges.recharge(Actor::system(), request).result())
            say(u"entry "_s + id);
    }

    void collect()
    {
        const QDate day = m_clock.today().addDays(-1);
        QList<FreezeReply> replies;
        for (int number = 1; number <= rooms; ++number)
            replies.append({.meter = MeterId{number},
                .day = day,
                .status = CollectionStatus::Ok,
                .registers = registersAt(number, WallTime::startOf(day.addDays(1))),
                .readAt = m_clock.now(),
                .attempts = 1});
        if (m_readings.store(Actor::system(), replies).result())
            say(u"freezes "_s + day.toString(Qt::ISODate));
    }

    void bill()
    {
        if (m_billing.bill(Actor::system(), {}).result() && m_policy.evaluate(Actor::system()).result())
            say(u"billed"_s);
    }

    void move()
    {
        const int number = anyRoom();
        const QString id = nextId();
        const QList<MovingReading> readings{{.meter = MeterId{number},
            .registers = registersAt(number, m_clock.now()),
            .typed = false,
            .reason = {},
            .frames = {}}};
        if (m_tenancies
                .checkOut(Actor::system(),
                    {.account = room(number), .requestId = id, .at = m_clock.now(), .readings = readings})
                .result())
            return say(u"checkout "_s + id);
        if (m_tenancies
                .checkIn(Actor::system(),
                    {.account = room(number),
                        .requestId = id,
                        .at = m_clock.now(),
                        .readings = readings,
                        .memberName = u"王"_s,
                        .payer = u"landlord"_s})
                .result())
            say(u"checkin "_s + id);
    }

    void import()
    {
        const QString id = nextId();
        QByteArray csv = "property_code,amount,method,request_id,note\r\n";
        for (int number = 1; number <= rooms; ++number)
            csv += u"000020000%1,1.00,wechat,%2-%1,\r\n"_s.arg(number).arg(id).toUtf8();
        const auto sheet = parseCsv(csv);
        const auto report =
            m_imports.importSheet(Actor::system(), ImportKind::Recharges, sheet.value(), false).result();
        if (report && report->imported == rooms)
            say(u"import "_s + id);
    }

    void adjust()
    {
        const QString id = nextId();
        const bool up = m_random() % 2 == 0;
        const AdjustmentRequest request{.account = room(anyRoom()),
            .kind = up ? AdjustmentKind::TopUp : AdjustmentKind::Refund,
            .amount = Money{1'00},
            .reason = u"goodwill"_s,
            .requestId = id,
            .approval = {}};
        if (m_adjustments.adjust(Actor::system(), request).result())
            say(u"entry "_s + id);
    }

    FixedClock m_clock;
    unsigned m_seed;
    std::mt19937 m_random;
    int m_requests = 0;
    AdjustmentService m_adjustments;
    BillingService m_billing;
    ImportService m_imports;
    PolicyService m_policy;
    ReadingService m_readings;
    RechargeService m_recharges;
    TenancyService m_tenancies;
};

} // namespace

/// DATABASE NOW SEED
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const auto now = WallTime::fromText(arguments[2]);
    const auto database = Database::open(arguments[1]);
    if (!now || !database)
        return 1;
    BusyDesk desk(**database, *now, arguments[3].toUInt());
    // Ends by itself if nobody kills it.
    for (int i = 0; i < 20'000; ++i)
        desk.work();
    return 0;
}
