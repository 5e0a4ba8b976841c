// SPDX-License-Identifier: GPL-3.0-or-later
#include "TillDesk.h"

#include "FreshDatabase.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "billing/BillingService.h"
#include "billing/ReadingService.h"
#include "commands/PolicyService.h"
#include "form/AmountEdit.h"
#include "recharge/RechargeEntry.h"
#include "recharge/RechargePanel.h"
#include "sql/Statement.h"
#include "table/DataTable.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const WallTime morning = WallTime::at(QDate(2017, 5, 21), QTime(9, 41, 22));
const WallTime openingDay = WallTime::at(QDate(2017, 5, 2), QTime(14, 18, 51));

/// A table of the sample building as a sheet.
Sheet sheetOf(const QJsonArray &rows)
{
    Sheet sheet;
    sheet.header = rows.first().toObject().keys();
    for (const QJsonValue &value : rows) {
        SheetRow row{static_cast<int>(sheet.rows.size()) + 2, {}};
        for (const QString &key : std::as_const(sheet.header))
            row.cells += value.toObject().value(key).toVariant().toString();
        sheet.rows += row;
    }
    return sheet;
}

} // namespace

TillDesk::TillDesk(Role role)
    : clock(openingDay)
    , actor{u"白晓华"_s, role}
    , m_database(freshDatabase(m_folder.filePath(u"desk.db"_s)))
    , printers(m_folder.path())
    , receipts(*m_database, clock)
    , accounts(*m_database, clock)
    , commands(*m_database, clock)
    , ledger(*m_database)
    , settings(*m_database, clock)
    , m_settings(m_folder.filePath(u"layout.ini"_s), QSettings::IniFormat)
    , m_till(*m_database, clock)
    , m_search(*m_database)
    , m_accountRows(RecordSources::rechargeAccounts(*m_database, clock))
    , m_historyRows(RecordSources::rechargeHistory(*m_database, clock))
    , printOrders(*m_database, clock)
    , printSettings(m_settings)
    , printQueue(printOrders, printers, printSettings)
    , printer(receipts, printQueue, printSettings)
    , m_desk{.actor = actor,
          .clock = clock,
          .recharge = receipts,
          .till = m_till,
          .settings = settings,
          .accounts = *m_accountRows,
          .history = *m_historyRows,
          .fieldWork = fieldWork,
          .printer = printer,
          .find = [this](const QString &text) { return m_search.find(text); },
          .layouts = &m_settings}
{
    fill();
    printQueue.start(20ms);
}

TillDesk::~TillDesk() = default;

void TillDesk::fill()
{
    const Actor manager{u"manager"_s, Role::Manager};
    QFile file(u":/meterdesk/sample/building.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample building is missing");
    const QJsonObject building = QJsonDocument::fromJson(file.readAll()).object();
    ImportService import(*m_database, clock);
    for (const auto &[kind, word] : EnumWords<ImportKind>::table()) {
        if (!building.contains(word))
            continue;
        const ImportReport report =
            answerOf(import.importSheet(manager, kind, sheetOf(building.value(word).toArray()), false));
        if (!report.faults.isEmpty())
            qFatal("sample %s: %s", qPrintable(QString(word)), qPrintable(report.faults.first().error.detail));
    }
    for (const QJsonValue &account : building.value(u"accounts"_s).toArray()) {
        const Money opening = *Money::fromText(account[u"opening_balance"_s].toString());
        const QString code = account[u"property_code"_s].toString();
        if (opening > Money{})
            answerOf(receipts.recharge(manager,
                {.account = *PropertyCode::fromText(code), .amount = opening, .requestId = u"opening-"_s + code}));
    }
    // The installer was here: commands go to meters that are proven behind their concentrator.
    answerOf(m_database->write<int>(
        [](DbConnection &db) { return Statement(db, u"UPDATE meter SET download = 'downloaded'"_s).change(); }));
    trip(u"0000200001"_s);
    clock.set(morning);
}

void TillDesk::trip(const QString &roomCode)
{
    const Actor system = Actor::system();
    ReadingService readings(*m_database, clock);
    QList<FreezeReply> freezes;
    for (const auto &[day, total] :
        {std::pair{QDate(2017, 5, 15), u"19.29"_s}, {QDate(2017, 5, 16), u"21.43"_s}, {QDate(2017, 5, 17), u"22.13"_s},
            {QDate(2017, 5, 18), u"22.13"_s}, {QDate(2017, 5, 19), u"22.13"_s}, {QDate(2017, 5, 20), u"22.13"_s}}) {
        FreezeReply reply;
        reply.meter = meterOf(roomCode);
        reply.day = day;
        reply.status = CollectionStatus::Ok;
        reply.registers.total = *Energy::fromText(total);
        reply.readAt = freezeInstant(day).plusSeconds(180);
        freezes += reply;
    }
    clock.set(WallTime::at(QDate(2017, 5, 21), QTime(0, 5)));
    answerOf(readings.store(system, freezes));
    answerOf(BillingService(*m_database, clock).bill(system, {}));
    answerOf(PolicyService(*m_database, clock).evaluate(system));
    for (const WaitingCommand &waiting : answerOf(commands.waiting())) {
        if (waiting.meter != meterOf(roomCode) || !answerOf(commands.judge(waiting.id)))
            continue;
        RelayOutcome outcome;
        outcome.state = CommandState::Confirmed;
        outcome.relay = Relay::Open;
        answerOf(commands.finish(waiting.id, outcome));
    }
}

void TillDesk::openWindow()
{
    m_window = std::make_unique<MainWindow>(ShellContext{.clock = &clock,
                                                .actor = actor,
                                                .buildingName = u"田家园未来科技城店"_s,
                                                .training = true,
                                                .search = m_desk.find},
        QList<PageDescriptor>{RechargePage::descriptor(m_desk)});
    m_window->resize(1366, 697);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
    m_window->openPage(u"recharge"_s);
    // Keys come at the pace of a hand, whatever the machine does.
    const auto steady = [this] { return m_steady += 300ms; };
    find<AmountEdit>(u"rechargeAmountEdit"_s)->setClock(steady);
    page().panel()->enterGuard().setClock(steady);
    const QAbstractItemModel *rows = find<DataTable>(u"rechargeTable"_s)->model();
    if (!QTest::qWaitFor([rows] { return rows->rowCount() == 24 && rows->index(0, 0).data(RawRole).isValid(); }))
        qFatal("the table stays empty");
}

RechargePage &TillDesk::page()
{
    return *qobject_cast<RechargePage *>(m_window->currentPage());
}

QString TillDesk::text(const QString &name)
{
    QWidget *widget = find<QWidget>(name);
    if (const auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    if (const auto *edit = qobject_cast<QLineEdit *>(widget))
        return edit->text();
    return u"<no %1>"_s.arg(name);
}

void TillDesk::type(const QString &text)
{
    for (const QChar character : text)
        QTest::keyClick(m_window->focusWidget(), character.toLatin1());
}

void TillDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
}

void TillDesk::findRoom(const QString &text)
{
    press(Qt::Key_F2);
    type(text);
    press(Qt::Key_Return);
    const AmountEdit *amount = find<AmountEdit>(u"rechargeAmountEdit"_s);
    if (!QTest::qWaitFor([amount] { return amount->hasFocus(); }))
        qFatal("no room for %s", qPrintable(text));
}

Money TillDesk::balanceOf(const QString &roomCode)
{
    return answerOf(accounts.details(*PropertyCode::fromText(roomCode))).account.balance;
}

QList<LedgerEntry> TillDesk::recharges(const QString &roomCode)
{
    QList<LedgerEntry> entries = answerOf(ledger.entries(*PropertyCode::fromText(roomCode)));
    entries.removeIf([](const LedgerEntry &entry) { return entry.kind != EntryKind::Recharge; });
    return entries;
}

AccountId TillDesk::accountOf(const QString &roomCode)
{
    return answerOf(accounts.details(*PropertyCode::fromText(roomCode))).account.id;
}

MeterId TillDesk::meterOf(const QString &roomCode)
{
    return answerOf(accounts.details(*PropertyCode::fromText(roomCode))).meters.value(0).meter.id;
}

QString TillDesk::cell(const QString &roomCode, RechargeAccountRow::Column column)
{
    const QAbstractItemModel *rows = find<DataTable>(u"rechargeTable"_s)->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->index(row, static_cast<int>(RechargeAccountRow::Column::Code)).data(RawRole) == roomCode)
            return rows->index(row, static_cast<int>(column)).data().toString();
    }
    return u"<no row>"_s;
}

} // namespace meterdesk::test
