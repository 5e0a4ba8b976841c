// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desks.h"

#include "accounts/AccountsPage.h"
#include "closing/ClosingPage.h"
#include "inbox/InboxPage.h"
#include "jobs/FieldWorker.h"
#include "monitor/MonitorPage.h"
#include "moving/MovingPage.h"
#include "operators/OperatorsPage.h"
#include "overview/OverviewPage.h"
#include "pairing/PairingPage.h"
#include "policy/PolicyPage.h"
#include "print/PrintQueuePage.h"
#include "queries/RecordSources.h"
#include "queries/SearchService.h"
#include "readings/ReadingsPage.h"
#include "recharge/RechargePage.h"
#include "registers/ConcentratorsPage.h"
#include "registers/MetersPage.h"
#include "registers/PropertiesPage.h"
#include "registers/TariffsPage.h"
#include "reports/ReportsPage.h"
#include "settings/SettingsPage.h"
#include "settlement/AdjustmentsPage.h"
#include "settlement/EstimatePage.h"
#include "statement/StatementPage.h"
#include "terminals/TerminalsPage.h"

namespace meterdesk {

Desks::Desks(AppContext &context, QSettings &layouts, const DeskSettings &stored,
    std::shared_ptr<PrintSpooler> installed, const Actor &who)
    : actor(who)
    , accountRows(RecordSources::accounts(context.database(), context.clock()))
    , rechargeAccounts(RecordSources::rechargeAccounts(context.database(), context.clock()))
    , rechargeHistory(RecordSources::rechargeHistory(context.database(), context.clock()))
    , terminalRows(RecordSources::terminals(context.database(), context.clock()))
    , logRows(RecordSources::collectionLog(context.database(), context.clock()))
    , properties(RecordSources::properties(context.database(), context.clock()))
    , concentrators(RecordSources::concentrators(context.database(), context.clock()))
    , meters(RecordSources::meters(context.database(), context.clock()))
    , pairings(RecordSources::pairings(context.database(), context.clock()))
    , tariffs(RecordSources::tariffs(context.database(), context.clock()))
    , policyEvents(RecordSources::policyEvents(context.database(), context.clock()))
    // A source answers its newest search only, so each table has its own.
    , overviewConcentrators(RecordSources::concentrators(context.database(), context.clock()))
    , overviewRecharges(RecordSources::rechargeHistory(context.database(), context.clock()))
    , printers(std::move(installed))
    , printSettings(layouts)
    , printQueue(context.printOrders(), *printers, printSettings)
    , receipts(context.recharges(), printQueue, printSettings)
    , documents(context.documents(), receipts)
    , recharge{actor, context.clock(), context.recharges(), context.till(), context.settings(), *rechargeAccounts,
          *rechargeHistory, context.fieldWork(), receipts,
          [&context](const QString &text) { return context.search().find(text); }, &layouts}
    , settlement{actor, context.clock(), context.till(), context.estimates(), context.adjustments(),
          context.recharges(), context.tenancies(), context.ledger(), context.statements(), context.operators(),
          context.settings(), context.fieldWork(), context.monitor(), recharge.find, &documents}
    , terminals{actor, context.clock(), context.registers(), context.commands(), *terminalRows, context.fieldWork(),
          context.clocks(), &layouts}
    , readings{actor, context.clock(), context.readings(), context.registers(), *logRows, context.fieldWork(), &layouts}
    , accounts{actor, context.clock(), context.accounts(), context.registers(), *accountRows, context.fieldWork(),
          stored.organisation, &layouts, &documents}
    , registers{actor, context.clock(), context.registers(), *properties, *concentrators, *meters, *pairings, *tariffs,
          *policyEvents, context.fieldWork(), context.pairing(), context.clocks(), context.concentrators(),
          context.parameters(), context.buses(), context.gateway(), context.replacements(), &layouts}
    , overview{actor, context.clock(), context.overview(), *overviewConcentrators, *overviewRecharges,
          context.fieldWork()}
    , closing{actor, context.shifts(), context.dayEnds(), context.settings(), context.clock(), &documents}
    , verify{actor, context.documents()}
    , monitor{actor, context.monitor(), context.registers(), context.parameters(), &layouts}
    , printing{actor, printQueue, &layouts}
    , settings{actor, context.clock(), context.settings(), receipts, layouts, context.mark() == DatabaseMark::Training}
    , operators{actor, context.operators(), context.operations()}
    , reports{actor, context.clock(), context.reportService()}
    , inbox{actor, context.holds(), context.workItems(), context.registers(), context.fieldWork(), &layouts}
    , importing{actor, context.imports()}
{ }

QList<PageDescriptor> Desks::pages()
{
    return {
        OverviewPage::descriptor(overview),
        InboxPage::descriptor(inbox),
        PrintQueuePage::descriptor(printing),
        RechargePage::descriptor(recharge),
        EstimatePage::descriptor(settlement),
        MovingPage::descriptor(settlement),
        AdjustmentsPage::descriptor(settlement),
        StatementPage::descriptor(settlement),
        ClosingPage::descriptor(closing),
        VerifyPage::descriptor(verify),
        TerminalsPage::descriptor(terminals),
        ReadingsPage::descriptor(readings),
        PolicyPage::descriptor(registers),
        ReportsPage::descriptor(reports),
        MonitorPage::descriptor(monitor),
        PropertiesPage::descriptor(registers),
        AccountsPage::descriptor(accounts),
        MetersPage::descriptor(registers),
        ConcentratorsPage::descriptor(registers),
        PairingPage::descriptor(registers),
        TariffsPage::descriptor(registers),
        ImportPage::descriptor(importing),
        OperatorsPage::descriptor(operators),
        SettingsPage::descriptor(settings),
    };
}

} // namespace meterdesk
