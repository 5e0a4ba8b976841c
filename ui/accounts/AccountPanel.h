// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/AccountsDesk.h"
#include "common/SidePanel.h"
#include "records/AccountService.h"

class QLabel;
class QLineEdit;

namespace meterdesk {

class Banner;
class FactGrid;
class FieldForm;
class Pill;
class TermsEditor;

/// The right panel of one account: who lives there, its meters and balance, its terms to edit, and what ends it. For
/// several chosen accounts only the terms, where what stays empty is left as it is.
class AccountPanel final : public SidePanel
{
    Q_OBJECT
public:
    AccountPanel(const AccountsDesk &desk, bool several, QWidget *parent = nullptr);

    /// Loads and shows one account.
    void showAccount(const PropertyCode &code);
    /// Terms of several accounts at once.
    void showSeveral(const QList<PropertyCode> &codes);
    void save();
    [[nodiscard]] const QList<PropertyCode> &codes() const { return m_codes; }

Q_SIGNALS:
    void saved(const QString &text);
    void rechargeRequested(meterdesk::AccountId account);
    void moveRequested(meterdesk::AccountId account);
    void statementRequested(meterdesk::AccountId account);
    /// 删除, or 销户 where there is history.
    void endRequested(const meterdesk::AccountDetails &details);

private:
    void buildFacts();
    void showDetails(const AccountDetails &details);
    void saveMember(std::function<void(Result<void>)> next);
    void saveTariff(std::function<void(Result<void>)> next);
    void finishSaving(const Result<void> &result);

    AccountsDesk m_desk;
    const bool m_several;
    QList<PropertyCode> m_codes;
    std::optional<AccountDetails> m_details;
    Pill *m_supply = nullptr;
    QLabel *m_balance = nullptr;
    FactGrid *m_facts = nullptr;
    FieldForm *m_member = nullptr;
    QLineEdit *m_memberName = nullptr;
    QLineEdit *m_memberPhone = nullptr;
    TermsEditor *m_terms;
    Banner *m_banner;
    ActionButton *m_save;
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace meterdesk
