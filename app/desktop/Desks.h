// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "accounts/AccountsDesk.h"
#include "closing/ClosingDesk.h"
#include "context/AppContext.h"
#include "importing/ImportPage.h"
#include "inbox/InboxDesk.h"
#include "monitor/MonitorDesk.h"
#include "operators/OperatorsDesk.h"
#include "overview/OverviewDesk.h"
#include "print/DocumentPrinter.h"
#include "print/PrintQueueDesk.h"
#include "print/ReceiptPrinter.h"
#include "readings/ReadingsDesk.h"
#include "recharge/RechargeDesk.h"
#include "registers/RegistersDesk.h"
#include "reports/ReportsDesk.h"
#include "settings/SettingsDesk.h"
#include "settlement/SettlementDesk.h"
#include "shell/Page.h"
#include "terminals/TerminalsDesk.h"
#include "verify/VerifyPage.h"

namespace meterdesk {

/// What the pages of one window work with: services, table sources, printers, and who is signed in. Made before the
/// window, outlives it. Of the GUI thread.
struct Desks
{
    /// The others must outlive it.
    Desks(AppContext &context, QSettings &layouts, const DeskSettings &stored, std::shared_ptr<PrintSpooler> installed,
        const Actor &who);

    /// Every page, in the order of the navigation.
    [[nodiscard]] QList<PageDescriptor> pages();

    const Actor actor;
    std::unique_ptr<PageSource<AccountQuery, AccountRow>> accountRows;
    std::unique_ptr<PageSource<RechargeAccountQuery, RechargeAccountRow>> rechargeAccounts;
    std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> rechargeHistory;
    std::unique_ptr<PageSource<TerminalQuery, TerminalRow>> terminalRows;
    std::unique_ptr<PageSource<CollectionLogQuery, CollectionLogRow>> logRows;
    std::unique_ptr<PageSource<PropertyQuery, PropertyRow>> properties;
    std::unique_ptr<PageSource<ConcentratorQuery, ConcentratorRow>> concentrators;
    std::unique_ptr<PageSource<MeterQuery, MeterRow>> meters;
    std::unique_ptr<PageSource<PairingQuery, PairingRow>> pairings;
    std::unique_ptr<PageSource<TariffQuery, TariffPricesRow>> tariffs;
    std::unique_ptr<PageSource<PolicyEventQuery, PolicyEventRow>> policyEvents;
    std::unique_ptr<PageSource<ConcentratorQuery, ConcentratorRow>> overviewConcentrators;
    std::unique_ptr<PageSource<RechargeHistoryQuery, RechargeHistoryRow>> overviewRecharges;
    std::shared_ptr<PrintSpooler> printers;
    PrintSettings printSettings;
    PrintQueue printQueue;
    ReceiptPrinter receipts;
    DocumentPrinter documents;
    RechargeDesk recharge;
    SettlementDesk settlement;
    TerminalsDesk terminals;
    ReadingsDesk readings;
    AccountsDesk accounts;
    RegistersDesk registers;
    OverviewDesk overview;
    ClosingDesk closing;
    VerifyDesk verify;
    MonitorDesk monitor;
    PrintQueueDesk printing;
    SettingsDesk settings;
    OperatorsDesk operators;
    ReportsDesk reports;
    InboxDesk inbox;
    ImportDesk importing;
};

} // namespace meterdesk
