// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "billing/BillingService.h"
#include "billing/ReadingService.h"
#include "import/ImportService.h"
#include "money/AdjustmentService.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "records/ReplacementService.h"
#include "sheet/CsvReader.h"
#include "sql/Statement.h"

#include <QtTest/QTest>

#include <future>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// Everything that can go wrong below a booking: each statement that fails, a full disk, a locked file, a clock that
/// was set back. Afterwards nothing is half there, and the same booking goes through.
class FaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        for (int number = 1; number <= 2; ++number) {
            const QString code = u"000020000%1"_s.arg(number);
            m_account = m_building->addRoom({.code = code});
            m_building->addMeter({.number = QString::number(number), .room = code});
            m_building->addFreeze(MeterId{number}, QDate(2017, 5, 1), u"2.14"_s);
        }
        m_building->setBalance(m_account, u"100.00"_s);
    }

    void cleanup() { m_building.reset(); }

    void everyStatementThatFailsLeavesNothing_data()
    {
        QTest::addColumn<QString>("work");
        for (const QString &work : {u"recharge"_s, u"bill"_s, u"import"_s, u"collect"_s, u"adjust"_s, u"correct"_s,
                 u"move"_s, u"share"_s, u"replace"_s})
            QTest::newRow(qPrintable(work)) << work;
    }

    void everyStatementThatFailsLeavesNothing()
    {
        QFETCH(QString, work);
        if (work == u"correct")
            VERIFY_RESULT(run(u"bill"_s));
        if (work == u"move")
            VERIFY_RESULT(run(u"recharge"_s));
        const QByteArray before = everything();
        int failing = 0;
        bool commitFailed = false;
        for (; failing < 400; ++failing) {
            m_building->database().setWriterFault(
                [seen = 0, failing, &commitFailed](const QString &sql) mutable -> std::optional<Error> {
                    if (seen++ != failing)
                        return std::nullopt;
                    commitFailed = commitFailed || sql == u"COMMIT"_s;
                    return Error{ErrorCode::DatabaseFailed, u"pulled"_s};
                });
            const Result<void> done = run(work);
            m_building->database().setWriterFault({});
            if (done)
                break;
            QCOMPARE(everything(), before);
        }
        QVERIFY2(failing > 5 && failing < 400, qPrintable(QString::number(failing)));
        QVERIFY2(commitFailed, "the commit itself never failed");
        QVERIFY(everything() != before);
        verify();
    }

    /// SQLite's own page limit gives the same SQLITE_FULL as a disk without room.
    void fullDiskIsSaidAndNothingIsLost()
    {
        pragma(u"max_page_count"_s, u"1"_s);
        const QByteArray before = everything();
        Result<void> refused;
        for (int i = 0; i < 2000 && refused; ++i)
            refused = recharge(u"full-%1"_s.arg(i));
        VERIFY_ERROR(refused, ErrorCode::FileUnwritable);
        QVERIFY(everything() != before); // what fitted was booked
        verify();
        pragma(u"max_page_count"_s, u"1073741823"_s);
        VERIFY_RESULT(recharge(u"room again"_s));
        verify();
    }

    void lockedDatabaseIsSaidAndNothingIsLost()
    {
        const QByteArray before = everything();
        auto other = Database::open(m_building->path());
        VERIFY_RESULT(other);
        auto patient = Database::open(m_building->path(), {.busyTimeout = std::chrono::milliseconds(20)});
        VERIFY_RESULT(patient);
        std::promise<void> holds;
        std::promise<void> release;
        const auto held = (*other)->write<int>([&](DbConnection &) -> Result<int> {
            holds.set_value();
            release.get_future().wait();
            return 0;
        });
        holds.get_future().wait();
        RechargeService service(**patient, m_building->clock());
        const auto refused = service.recharge(manager(), rechargeOf(u"locked"_s)).result();
        release.set_value();
        VERIFY_RESULT(held.result());
        VERIFY_ERROR(refused, ErrorCode::DatabaseBusy);
        QCOMPARE(everything(), before);
        VERIFY_RESULT(service.recharge(manager(), rechargeOf(u"locked"_s)).result());
        verify();
    }

    void clockSetBack_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("an hour") << 3600;
        QTest::newRow("a month") << 31 * 86400;
    }

    void clockSetBack()
    {
        QFETCH(int, seconds);
        VERIFY_RESULT(run(u"recharge"_s));
        VERIFY_RESULT(run(u"bill"_s));
        m_building->clock().advance(-seconds);
        VERIFY_RESULT(recharge(u"after"_s));
        VERIFY_RESULT(run(u"bill"_s));
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM bill"_s), u"2"_s);
        QCOMPARE(m_building->ask(u"SELECT request_id FROM ledger_entry ORDER BY no DESC LIMIT 1"_s), u"after"_s);
        QCOMPARE(m_building->balanceOf(m_account), u"98.43"_s); // 100.00 + 1.00 − 2.57; `after` went to the other room
        verify();
    }

    void amountsAtTheLimits_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("error"); // empty: booked
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        QTest::newRow("one fen") << qint64{1} << QString();
        QTest::newRow("the largest entry") << qint64{99'999'999} << QString();
        QTest::newRow("above the largest") << qint64{100'000'000} << u"amount-limit"_s;
        QTest::newRow("zero") << qint64{0} << u"invalid-amount"_s;
        QTest::newRow("negative") << qint64{-1} << u"invalid-amount"_s;
        QTest::newRow("int64 most") << most << u"amount-limit"_s;
        QTest::newRow("int64 least") << least << u"invalid-amount"_s;
    }

    void amountsAtTheLimits()
    {
        QFETCH(qint64, fen);
        QFETCH(QString, error);
        m_building->sql(u"INSERT INTO setting VALUES ('till.manager-limit', '999999.99')"_s);
        RechargeService recharges(m_building->database(), m_building->clock());
        RechargeRequest request = rechargeOf(u"limit"_s);
        request.amount = Money{fen};
        const auto booked = recharges.recharge(manager(), request).result();
        QCOMPARE(booked ? QString() : errorCodeName(booked.error().code), error);
        AdjustmentService adjustments(m_building->database(), m_building->clock());
        AdjustmentRequest adjustment{.account = room(1),
            .kind = AdjustmentKind::TopUp,
            .amount = Money{fen},
            .reason = u"limits"_s,
            .requestId = u"adjust"_s,
            .approval = {}};
        const auto adjusted = adjustments.adjust(Actor::system(), adjustment).result();
        QCOMPARE(adjusted ? QString() : errorCodeName(adjusted.error().code), error);
        verify();
    }

private:
    static PropertyCode room(int number) { return PropertyCode::fromText(u"000020000%1"_s.arg(number)).value(); }

    static RechargeRequest rechargeOf(const QString &id)
    {
        return {.account = room(1), .amount = Money{1'00}, .method = PayMethod::Cash, .requestId = id};
    }

    Result<void> recharge(const QString &id)
    {
        return orError(
            RechargeService(m_building->database(), m_building->clock()).recharge(manager(), rechargeOf(id)));
    }

    template <typename T>
    static Result<void> orError(const Async<T> &answer)
    {
        const Result<T> result = answer.result();
        return result ? Result<void>() : std::unexpected(result.error());
    }

    Result<void> run(const QString &work)
    {
        Database &database = m_building->database();
        const FixedClock &clock = m_building->clock();
        if (work == u"recharge") {
            RechargeRequest request = rechargeOf(u"one"_s);
            request.account = room(2);
            request.slip = SlipWish{.paper = u"roll80"_s};
            return orError(RechargeService(database, clock).recharge(manager(), request));
        }
        if (work == u"bill")
            return orError(BillingService(database, clock).bill(manager(), {}));
        if (work == u"import") {
            const auto sheet = parseCsv("property_code,amount,method,request_id,note\r\n"
                                        "0000200001,1.00,cash,a,\r\n0000200002,2.00,cash,b,\r\n");
            const auto report =
                ImportService(database, clock).importSheet(manager(), ImportKind::Recharges, *sheet, false).result();
            if (!report)
                return std::unexpected(report.error());
            return report->faults.isEmpty() ? Result<void>() : std::unexpected(report->faults.first().error);
        }
        if (work == u"collect") {
            const FreezeReply reply{.meter = MeterId{1},
                .day = QDate(2017, 5, 2),
                .status = CollectionStatus::Ok,
                .registers = {.total = kwh(u"3.00"_s), .rates = {}},
                .readAt = clock.now(),
                .attempts = 1};
            return orError(ReadingService(database, clock).store(manager(), {reply}));
        }
        return adjustment(work);
    }

    Result<void> adjustment(const QString &work)
    {
        Database &database = m_building->database();
        const FixedClock &clock = m_building->clock();
        AdjustmentService service(database, clock);
        if (work == u"adjust")
            return orError(service.adjust(manager(),
                {.account = room(2),
                    .kind = AdjustmentKind::Refund,
                    .amount = Money{10'00},
                    .reason = u"goodwill"_s,
                    .requestId = work,
                    .approval = {}}));
        if (work == u"correct")
            return orError(service.correctEnergy(manager(),
                {.meter = MeterNo::fromText(u"1").value(),
                    .day = QDate(2017, 5, 1),
                    .energy = kwh(u"-1.00"_s),
                    .rate = {},
                    .reason = u"misread"_s,
                    .requestId = work,
                    .approval = {}}));
        if (work == u"move")
            return orError(service.moveRecharge(manager(),
                {.receiptNo = u"CZ20170601-000001"_s,
                    .to = room(1),
                    .reason = u"wrong room"_s,
                    .requestId = work,
                    .approval = {}}));
        if (work == u"share")
            return orError(service.shareEnergy(manager(),
                {.energy = kwh(u"33.00"_s),
                    .price = UnitPrice{12'000},
                    .rooms = {{room(1), 1}, {room(2), 2}},
                    .note = u"stairs, May"_s,
                    .requestId = work}));
        return orError(ReplacementService(database, clock)
                           .replace(manager(),
                               {.oldMeter = MeterNo::fromText(u"1").value(),
                                   .newMeter = MeterNo::fromText(u"777").value(),
                                   .at = clock.now(),
                                   .end = {.total = kwh(u"5.00"_s), .rates = {}},
                                   .start = {.total = kwh(u"0.00"_s), .rates = {}},
                                   .ratio = {}}));
    }

    void pragma(const QString &name, const QString &value)
    {
        VERIFY_RESULT(m_building->database()
                          .write<int>([&](DbConnection &db) -> Result<int> {
                              if (auto done = db.execute(u"PRAGMA %1 = %2"_s.arg(name, value)); !done)
                                  return std::unexpected(done.error());
                              return 0;
                          })
                          .result());
    }

    /// How much of everything there is.
    QByteArray everything()
    {
        QStringList counts;
        for (const QString &table :
            {u"ledger_entry"_s, u"bill"_s, u"bill_line"_s, u"reading"_s, u"receipt"_s, u"energy_correction"_s,
                u"transfer"_s, u"shared_charge"_s, u"shared_share"_s, u"approval"_s, u"operation_log"_s,
                u"collection_attempt"_s, u"meter"_s, u"work_item"_s, u"billing_pointer"_s, u"print_order"_s})
            counts += m_building->ask(u"SELECT count(*) FROM %1"_s.arg(table));
        counts += m_building->ask(u"SELECT total(value) FROM counter"_s);
        counts += m_building->ask(u"SELECT group_concat(balance) FROM account"_s);
        counts += m_building->ask(u"SELECT group_concat(running_exact) FROM tenancy"_s);
        counts += m_building->ask(u"SELECT group_concat(standing) FROM reading"_s);
        return counts.join(u' ').toUtf8();
    }

    void verify()
    {
        const auto report = LedgerService(m_building->database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault));
    }

    std::unique_ptr<TestBuilding> m_building;
    AccountId m_account; ///< of room 2
};

METERDESK_TEST(FaultTest)

#include "FaultTest.moc"
