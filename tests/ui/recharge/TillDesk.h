// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Database.h"
#include "FakeFieldWork.h"
#include "FakePrinters.h"
#include "SettingsService.h"
#include "commands/CommandService.h"
#include "documents/PrintOrderService.h"
#include "import/ImportService.h"
#include "money/LedgerService.h"
#include "money/RechargeService.h"
#include "money/TillService.h"
#include "print/ReceiptPrinter.h"
#include "queries/RecordSources.h"
#include "queries/SearchService.h"
#include "recharge/RechargeDesk.h"
#include "recharge/RechargePage.h"
#include "records/AccountService.h"
#include "shell/MainWindow.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

namespace meterdesk::test {

/// The manual's building in a training database of its own, on 2017-05-21 at 09:41:22, with A01 at −3.32 and tripped by
/// policy, and a real window with the till in it. Meters and printers are the test's.
class TillDesk
{
public:
    explicit TillDesk(Role role = Role::Cashier);
    ~TillDesk();

    /// Opens the window with the till and waits until its table is filled. `qFatal` where it does not come.
    void openWindow();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] RechargePage &page();
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_window->findChild<Widget *>(name);
    }
    /// Text of the label, button or field with this name.
    [[nodiscard]] QString text(const QString &name);

    /// Types into whatever has the focus, as a hand does: no faster than 100 ms a key.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// F2, the room, Enter, and waits until the form is there.
    void findRoom(const QString &text);

    [[nodiscard]] Money balanceOf(const QString &roomCode);
    [[nodiscard]] QList<LedgerEntry> recharges(const QString &roomCode);
    [[nodiscard]] AccountId accountOf(const QString &roomCode);
    [[nodiscard]] MeterId meterOf(const QString &roomCode);
    /// The text of a cell of the till's table, by the room's code.
    [[nodiscard]] QString cell(const QString &roomCode, RechargeAccountRow::Column column);

    FixedClock clock;
    Actor actor;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;

public:
    FakePrinters printers;
    FakeFieldWork fieldWork;
    RechargeService receipts;
    AccountService accounts;
    CommandService commands;
    LedgerService ledger;
    SettingsService settings;

private:
    void fill();
    void trip(const QString &roomCode);

    QSettings m_settings;
    TillService m_till;
    SearchService m_search;
    std::unique_ptr<PageSource<RechargeAccountQuery, RechargeAccountRow>> m_accountRows;
    std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> m_historyRows;
    std::chrono::milliseconds m_steady{10'000};

public:
    PrintOrderService printOrders;
    PrintSettings printSettings;
    PrintQueue printQueue;
    ReceiptPrinter printer;

private:
    RechargeDesk m_desk;
    std::unique_ptr<MainWindow> m_window;
};

/// The answer, waited for; `qFatal` where it is an error. Only tests wait.
template <typename T>
T answerOf(Async<T> answer)
{
    answer.waitForFinished();
    Result<T> result = answer.result();
    if (!result)
        qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace meterdesk::test
