// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Database.h"
#include "billing/ReadingService.h"
#include "import/ImportService.h"
#include "queries/SearchService.h"
#include "records/AccountService.h"
#include "records/RegisterService.h"
#include "sql/Statement.h"

#include <QtCore/QTemporaryDir>

#include <memory>

namespace meterdesk::test {

/// The answer, waited for. Only tests wait.
template <typename T>
Result<T> answerOf(Async<T> answer)
{
    answer.waitForFinished();
    return answer.result();
}

/// A code, number or amount of a test, which is known to be right.
PropertyCode code(const QString &text);
MeterNo meterNo(const QString &text);
ConcentratorNo concentratorNo(const QString &text);
Registers registers(const QString &total, const QStringList &rates = {});
WallTime moment(const QString &text);
QDate day(const QString &text);

/// A training database in a folder of its own, with the services of records and a clock that stands at 2017-05-16
/// 08:00.
class RecordsDesk
{
public:
    RecordsDesk();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Database &database() { return *m_database; }

    /// A building 00002 with rooms A01…A03, the concentrator 17000405, a meter 366566 in A01 and 1610131068 in A02, the
    /// tariff 云寓照明电价 at 1.20 from 2017-01-01.
    void furnish();
    /// Opens the account of a room on 2017-05-02.
    void openAccount(const QString &room);
    /// Adds a bill by SQL, as if the meter of the room had been billed up to an instant.
    void pretendBilled(const QString &room, const QString &meter, const QString &toAsOf);

    /// One value of a query, as text; "<error>" with the reason if it fails.
    [[nodiscard]] QString value(const QString &sql);
    void execute(const QString &sql);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

public:
    FixedClock clock;
    Actor manager{QStringLiteral("manager"), Role::Manager};
    std::unique_ptr<RegisterService> registers;
    std::unique_ptr<AccountService> accounts;
    std::unique_ptr<ReadingService> readings;
    std::unique_ptr<ImportService> imports;
    std::unique_ptr<SearchService> search;
};

} // namespace meterdesk::test
