// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Database.h"
#include "Identifiers.h"
#include "Operator.h"
#include "Reading.h"
#include "Relay.h"

#include <QtCore/QTemporaryDir>

#include <memory>

namespace meterdesk::test {

/// A room of the test building; what is not given is like A01 of the manual.
struct TestRoom
{
    QString code = QStringLiteral("0000200001");
    QString openedOn = QStringLiteral("2017-05-01");
    QString memberPhone;
    QString overdraft = QStringLiteral("0.00");
    bool autoTrip = true;
};

struct TestMeter
{
    QString number = QStringLiteral("366566");
    QString room = QStringLiteral("0000200001");
    Registers start{.total = Energy{0}, .rates = {}};
    int ratio = 1;
    QString closeMode = QStringLiteral("direct");
};

/// A real database in a folder of its own, with a clock that stands still. Records are set up by SQL, so a mistake in a
/// service cannot hide in the fixture.
class TestBuilding
{
public:
    explicit TestBuilding(DatabaseMark mark = DatabaseMark::Training);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] const QString &path() const { return m_path; }
    void setNow(const QString &text);
    /// Other programs have the file to themselves until it is opened again.
    void close() { m_database.reset(); }
    void reopen();

    /// Runs one statement in the writer; fails the test loudly.
    void sql(const QString &text);
    /// First value of the first row, as text.
    [[nodiscard]] QString ask(const QString &text);

    AccountId addRoom(const TestRoom &room = {});
    MeterId addMeter(const TestMeter &meter = {});
    /// Prices as text; `rates` empty: 单一.
    void addPrice(
        const QString &total, const QStringList &rates = {}, const QString &from = QStringLiteral("2017-01-01"));
    void addReading(MeterId meter, ReadingKind kind, WallTime asOf, const Registers &registers);
    void addFreeze(MeterId meter, QDate day, const QString &total);
    /// A ledger entry that brings the balance to `balance`, through the poster.
    void setBalance(AccountId account, const QString &balance);
    void setRelay(MeterId meter, Relay relay, Protection protection = Protection::Off);
    [[nodiscard]] QString balanceOf(AccountId account);

private:
    QTemporaryDir m_folder;
    QString m_path;
    FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    int m_adjustments = 0;
};

[[nodiscard]] WallTime wallTime(const QString &text);
[[nodiscard]] Money yuan(const QString &text);
[[nodiscard]] Energy kwh(const QString &text);
[[nodiscard]] Actor manager();
[[nodiscard]] Actor cashier();

} // namespace meterdesk::test
