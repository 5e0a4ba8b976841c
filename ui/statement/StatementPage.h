// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountStatement.h"
#include "settlement/SettlementDesk.h"
#include "shell/Page.h"

#include <variant>

class QDateEdit;

namespace meterdesk {

class ActionButton;
class Banner;
class Card;
class EntryCard;
class FactGrid;
class FigureTable;
class RoomFinder;
class RoomInHand;
class SearchForm;

/// 对账单: any balance unfolded to the entries of a period, each charge to its two readings, prices, remainder and
/// frames; saved as CSV. Opening + Σ entries = closing stands on the page.
class StatementPage final : public Page
{
    Q_OBJECT
public:
    explicit StatementPage(const SettlementDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const SettlementDesk &desk);

    void open(const PageRequest &request) override;
    void refresh() override;
    void focusSearch() override;
    bool exportRows() override;
    bool printCurrent() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// What is shown; none before a room was found.
    [[nodiscard]] const std::optional<AccountStatement> &statement() const { return m_statement; }

private:
    void buildSearch();
    void buildLayout();
    void followRoom();
    void load();
    void showStatement();
    void addRow(const ExplainedEntry &explained);
    void addRow(const BillDetails &bill);
    /// Entries in the order of the ledger, bills of 0.00 between them by the instant they close at.
    void listLines();
    void showChosen();
    void showFrames(ReadingId reading);
    void save(const QString &path);
    void showError(const Error &error);

    const SettlementDesk &m_desk;
    std::optional<AccountStatement> m_statement;
    QList<std::variant<const ExplainedEntry *, const BillDetails *>>
        m_lines; ///< of m_statement, as the table shows them
    SearchForm *m_form;
    RoomFinder *m_finder;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    RoomInHand *m_room;
    Banner *m_banner;
    FactGrid *m_facts;
    Card *m_card;
    FigureTable *m_table;
    EntryCard *m_entry;
    ActionButton *m_save = nullptr;
    quint64 m_question = 0;
};

} // namespace meterdesk
