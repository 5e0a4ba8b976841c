// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/SidePanel.h"
#include "inbox/InboxDesk.h"
#include "inbox/InboxRows.h"

class QLabel;
class QLineEdit;

namespace meterdesk {

class Banner;
class FactGrid;
class FieldForm;

/// One line of 待办: what happened, what to do, and the note that closes it. A held reading is accepted or rejected
/// instead of closed; of two answers that differ the first is kept or the second taken.
class InboxPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit InboxPanel(const InboxDesk &desk, QWidget *parent = nullptr);

    /// Of the line already shown, what was typed stays.
    void showItem(const InboxRow &row);
    [[nodiscard]] std::optional<std::int64_t> shownItem() const;
    /// Ctrl+Enter: closes what is closed by a note alone; a held reading needs its own button.
    void submit();

Q_SIGNALS:
    /// It was closed; `text` says how.
    void closed(const QString &text);

private:
    void addButtons();
    void showReadings();
    void showPair(const Registers &previous, const Registers &current);
    void clearHold(HoldDecision decision);
    void settleConflict(ConflictDecision decision);
    void closeItem();
    /// The note, or nothing and the reason beside its field.
    [[nodiscard]] std::optional<QString> note();
    void finish(const Result<void> &result, const QString &text);
    void updateButtons();

    InboxDesk m_desk;
    std::optional<InboxRow> m_row;
    QLabel *m_advice;
    FactGrid *m_facts;
    FactGrid *m_readings;
    FieldForm *m_form;
    QLineEdit *m_note;
    Banner *m_banner;
    ActionButton *m_accept;
    ActionButton *m_reject;
    ActionButton *m_keep;
    ActionButton *m_take;
    ActionButton *m_close;
    bool m_busy = false;
};

} // namespace meterdesk
