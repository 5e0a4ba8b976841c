// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "WindowedTableModel.h"
#include "accounts/AccountsDesk.h"
#include "records/AccountService.h"
#include "shell/Page.h"

class QComboBox;
class QLineEdit;
class QTimer;

namespace meterdesk {

struct DocumentRequest;
class AccountPanel;
class ActionButton;
class Banner;
class DataTable;
class OpenAccountsPanel;
class PageHeader;
class RegionChoice;
class SearchForm;

/// 账户管理: every room's balance, relay, alarm levels and tariff; open, edit and end accounts.
class AccountsPage final : public Page
{
    Q_OBJECT
public:
    explicit AccountsPage(const AccountsDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const AccountsDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    bool printCurrent() override;
    bool addNew() override;
    void toggleSidePanel() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Writes every account of the present search to a CSV file, in the columns that are shown.
    void exportTo(const QString &path);

private:
    void buildSearch();
    void buildTable();
    void buildLayout();
    void loadRegions();
    void runQuery();
    void countAccounts();
    void showChosen();
    /// The terms of the ticked accounts, or of the current one where fewer than two are ticked.
    void showAccounts(const QList<PropertyCode> &ticked);
    /// The accounts whose rows are ticked, in sight or not.
    void withTicked(const std::function<void(const QList<PropertyCode> &codes)> &use);
    void endAccount(const AccountDetails &details);
    void printNotices();
    void preview(const DocumentRequest &request);
    void showError(const Error &error);
    [[nodiscard]] std::optional<AccountRow> currentRow() const;

    AccountsDesk m_desk;
    WindowedTableModel<AccountQuery, AccountRow> m_model;
    PageHeader *m_header;
    SearchForm *m_form;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_name = nullptr;
    RegionChoice *m_region = nullptr;
    QComboBox *m_supply = nullptr;
    Banner *m_banner;
    DataTable *m_table;
    AccountPanel *m_single;
    AccountPanel *m_several;
    OpenAccountsPanel *m_opening;
    ActionButton *m_open = nullptr;
    QTimer *m_changed;
    QString m_wantedCode; ///< to be selected when its row has come
    int m_chosen = 0; ///< generation of the newest question for ticked rows
};

} // namespace meterdesk
