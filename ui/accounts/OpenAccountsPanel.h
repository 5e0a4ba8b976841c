// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/AccountsDesk.h"
#include "accounts/TermsForm.h"
#include "common/SidePanel.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QTimer;

namespace meterdesk {

class Banner;
class OpeningTree;
class TermsEditor;

/// 批量开户: find a building, tick it (it brings its rooms, those with an account are skipped), set the terms once,
/// open.
class OpenAccountsPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit OpenAccountsPanel(const AccountsDesk &desk, QWidget *parent = nullptr);

    /// Empties the panel and puts the cursor into its search.
    void begin();
    void submit();

Q_SIGNALS:
    void opened(const meterdesk::OpenedAccounts &accounts);

private:
    void find();
    void updateCount();

    AccountsDesk m_desk;
    QLineEdit *m_find;
    QComboBox *m_type;
    OpeningTree *m_found;
    QLabel *m_count;
    QDateEdit *m_openedOn;
    TermsEditor *m_terms;
    Banner *m_banner;
    ActionButton *m_open;
    QTimer *m_typing;
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace meterdesk
