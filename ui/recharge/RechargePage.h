// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RechargeRows.h"
#include "WindowedTableModel.h"
#include "recharge/RechargeDesk.h"
#include "recharge/Till.h"
#include "shell/Page.h"

class QDateEdit;
class QLineEdit;
class QTimer;

namespace meterdesk {

class Banner;
class DataTable;
class RechargeHistory;
class RechargePanel;
class RoomFinder;
class SearchForm;

/// 充值管理: F2, room, Enter, amount, Enter. The table shows who owes, the side takes the money, the lower card what
/// was taken before. It stays usable whatever the meters and the printer do.
class RechargePage final : public Page
{
    Q_OBJECT
public:
    explicit RechargePage(const RechargeDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const RechargeDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    bool printCurrent() override;
    void toggleSidePanel() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes every account of the present search to a CSV file, in the columns that are shown.
    void exportTo(const QString &path);
    [[nodiscard]] Till &till() { return m_till; }
    [[nodiscard]] RechargePanel *panel() const { return m_panel; }

private:
    void buildSearch();
    void buildTable();
    void buildLayout();
    void addShortcuts();
    void followTill();
    void followRecords();
    void runQuery();
    void showCustomer();
    void selectCustomer();
    void followRow();
    void takeActivatedRow();
    void leaveCustomer();
    void reprint(const QString &receiptNo);
    void showPrintOptions(const QString &receiptNo);
    void showPrint(const PrintOrder &order);
    void addPrintActions(const QString &receiptNo);
    void showPrintFailure(const QString &receiptNo, const Error &error);
    void showError(const Error &error);

    RechargeDesk m_desk;
    Till m_till;
    WindowedTableModel<RechargeAccountQuery, RechargeAccountRow> m_model;
    SearchForm *m_form;
    RoomFinder *m_finder;
    QLineEdit *m_code = nullptr;
    QDateEdit *m_monthFrom = nullptr;
    QDateEdit *m_monthTo = nullptr;
    Banner *m_banner;
    DataTable *m_table;
    RechargeHistory *m_history;
    RechargePanel *m_panel;
    QTimer *m_recordsChanged;
    bool m_following = false; ///< the page moves the selection itself
    bool m_wantsAmount = false; ///< the customer being fetched was chosen with Enter
};

} // namespace meterdesk
