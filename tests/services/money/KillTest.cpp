// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestBuilding.h"
#include "TestMain.h"
#include "VerifyResult.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace meterdesk;
using namespace meterdesk::test;
using namespace Qt::Literals::StringLiterals;

/// A front desk at work – recharge, collection, billing, moving out and in, import, adjustment – killed at random
/// moments. METERDESK_KILL_POINTS sets how often (24), METERDESK_KILL_SEED which moments.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentNothingIsLostOrDoubled()
    {
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("METERDESK_KILL_POINTS", &given);
        const int points = given ? wanted : 24;
        const auto seed = static_cast<quint32>(qEnvironmentVariableIntValue("METERDESK_KILL_SEED", &given));
        QRandomGenerator random(given ? seed : 20170521U);

        constexpr int pointsOfOneBuilding = 100; // verify and the register both grow with the years
        int acknowledged = 0;
        for (int point = 0; point < points; ++point) {
            if (point % pointsOfOneBuilding == 0)
                build();
            m_unanswered.clear();
            m_said.clear();
            run(random.bounded(2, 30), random.bounded(40), point);
            if (QTest::currentTestFailed())
                return;
            m_building->reopen();
            checkWhatWasSaid();
            repeatTheUnanswered();
            verify();
            m_building->close();
            if (QTest::currentTestFailed())
                return;
            acknowledged += static_cast<int>(m_said.size());
        }
        QVERIFY2(acknowledged > points, "the desk was killed before it did anything worth killing");
        qInfo("%d kills, %d acknowledged bookings", points, acknowledged);
    }

private:
    void build()
    {
        m_building = std::make_unique<TestBuilding>();
        m_building->addPrice(u"1.20"_s);
        for (int number = 1; number <= 5; ++number) {
            const QString code = u"000020000%1"_s.arg(number);
            m_building->addRoom({.code = code});
            m_building->addMeter({.number = QString::number(number), .room = code});
        }
        m_building->close();
        m_now = u"2017-05-02 08:00:00"_s;
    }

    /// Lets the desk say so many lines, then kills it after so many milliseconds: however slow the machine is, it is
    /// killed at work. Every line it said stands.
    void run(int lines, int milliseconds, int seed)
    {
        QProcess desk;
        desk.start(QStringLiteral(METERDESK_WORK_HELPER), {m_building->path(), m_now, QString::number(seed)});
        QByteArray said;
        while (said.count('\n') < lines) {
            QVERIFY(desk.waitForReadyRead());
            said += desk.readAllStandardOutput();
        }
        QTest::qWait(milliseconds);
        QVERIFY2(desk.state() == QProcess::Running, "the desk ended by itself");
        desk.kill();
        QVERIFY(desk.waitForFinished());
        said += desk.readAllStandardOutput();
        for (const QByteArray &line : said.split('\n'))
            note(QString::fromUtf8(line));
    }

    void note(const QString &line)
    {
        if (line.startsWith(u"now "))
            m_now = line.sliced(4);
        else if (line.startsWith(u"try "))
            m_unanswered = line.sliced(4).split(u' ');
        else if (!line.isEmpty())
            m_said.append(line.split(u' '));
        if (line.startsWith(u"entry "))
            m_unanswered.clear();
    }

    void checkWhatWasSaid()
    {
        for (const QStringList &said : std::as_const(m_said)) {
            QString count;
            if (said[0] == u"entry")
                count = m_building->ask(u"SELECT count(*) FROM ledger_entry WHERE request_id = '%1'"_s.arg(said[1]));
            else if (said[0] == u"checkout")
                count = m_building->ask(u"SELECT count(*) FROM check_out WHERE request_id = '%1'"_s.arg(said[1]));
            else if (said[0] == u"checkin")
                count = m_building->ask(u"SELECT count(*) FROM tenancy WHERE request_id = '%1'"_s.arg(said[1]));
            else if (said[0] == u"import")
                count = m_building->ask(
                    u"SELECT count(*) / 5 FROM ledger_entry WHERE request_id LIKE '%1-_'"_s.arg(said[1]));
            else if (said[0] == u"freezes")
                count = m_building->ask(u"SELECT count(*) / 5 FROM reading WHERE kind = 'freeze' "
                                        "AND as_of = date('%1', '+1 day') || ' 00:00:00'"_s.arg(said[1]));
            else
                continue;
            QVERIFY2(count == u"1", qPrintable(said.join(u' ') + u": "_s + count));
        }
    }

    /// The cashier does not know whether the last recharge went through, and presses the key again.
    void repeatTheUnanswered()
    {
        if (m_unanswered.size() != 2)
            return;
        m_building->setNow(m_now);
        RechargeService service(m_building->database(), m_building->clock());
        const RechargeRequest request{.account = PropertyCode::fromText(u"000020000"_s + m_unanswered[1]).value(),
            .amount = Money{5'00},
            .method = PayMethod::Cash,
            .requestId = m_unanswered[0],
            .slip = SlipWish{.paper = u"roll80"_s}};
        const auto outcome = service.recharge(Actor::system(), request).result();
        if (!outcome && outcome.error().code == ErrorCode::NoTenancy)
            return;
        VERIFY_RESULT(outcome);
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM ledger_entry WHERE request_id = '%1'"_s.arg(m_unanswered[0])),
            u"1"_s);
    }

    void verify()
    {
        const auto report = LedgerService(m_building->database()).verify().result();
        VERIFY_RESULT(report);
        QVERIFY2(report->isClean(), qPrintable(report->faults.value(0).fault + report->faults.value(0).entry));
        // Each top-up was booked together with the order for its slip.
        QCOMPARE(m_building->ask(u"SELECT count(*) FROM print_order WHERE state = 'waiting'"_s),
            m_building->ask(u"SELECT count(*) FROM ledger_entry WHERE kind = 'recharge' "
                            "AND request_id NOT LIKE '%-%-%'"_s)); // those of an imported file have no slips
    }

    std::unique_ptr<TestBuilding> m_building;
    QString m_now;
    QStringList m_unanswered; ///< request id and room of a recharge without an answer
    QList<QStringList> m_said;
};

METERDESK_TEST(KillTest)

#include "KillTest.moc"
