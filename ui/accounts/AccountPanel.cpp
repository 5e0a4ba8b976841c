// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccountPanel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "Format.h"
#include "RecordColumns.h"
#include "RecordWords.h"
#include "accounts/TermsEditor.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/FactGrid.h"
#include "common/Pill.h"
#include "records/RegisterService.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int accountPanelWidth = 356;

} // namespace

AccountPanel::AccountPanel(const AccountsDesk &desk, bool several, QWidget *parent)
    : SidePanel(accountPanelWidth, parent)
    , m_desk(desk)
    , m_several(several)
    , m_terms(new TermsEditor(several, this))
    , m_banner(new Banner(this))
    , m_save(new ActionButton(tr("Save"), this))
{
    setObjectName(several ? u"accountsPanel"_s : u"accountPanel"_s);
    setClosable(true);
    const bool mayEdit = permits(desk.actor.role, Right::ManageAccounts);
    if (!several)
        buildFacts();
    QVBoxLayout *terms = addSection();
    terms->addWidget(m_terms);
    terms->addWidget(m_banner);
    m_terms->setEnabled(mayEdit);
    addStretch();

    m_save->setObjectName(u"saveAccountButton"_s);
    m_save->setVariant(ActionButton::Variant::Primary);
    m_save->setKeyHint(u"Ctrl+Enter"_s);
    m_save->setVisible(mayEdit);
    auto *buttons = new QHBoxLayout;
    if (!several) {
        auto *recharge = new ActionButton(u"banknote"_s, tr("Top up"), this);
        recharge->setObjectName(u"rechargeAccountButton"_s);
        recharge->setVisible(permits(desk.actor.role, Right::TakeMoney));
        auto *end = new ActionButton(u"trash-2"_s, tr("Delete…"), this);
        end->setObjectName(u"endAccountButton"_s);
        end->setVisible(mayEdit);
        auto *move = new ActionButton(u"door-open"_s, tr("Move"), this);
        move->setObjectName(u"moveAccountButton"_s);
        move->setToolTip(tr("Move the tenant out, or a new one in"));
        move->setVisible(permits(desk.actor.role, Right::TakeMoney));
        buttons->addWidget(recharge);
        buttons->addWidget(move);
        buttons->addWidget(end);
        connect(move, &QPushButton::clicked, this, [this] {
            if (m_details)
                Q_EMIT moveRequested(m_details->account.id);
        });
        connect(recharge, &QPushButton::clicked, this, [this] {
            if (m_details)
                Q_EMIT rechargeRequested(m_details->account.id);
        });
        connect(end, &QPushButton::clicked, this, [this] {
            if (m_details)
                Q_EMIT endRequested(*m_details);
        });
    }
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    foot()->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &AccountPanel::save);
}

void AccountPanel::buildFacts()
{
    QVBoxLayout *section = addSection();
    auto *top = new QHBoxLayout;
    m_balance = new QLabel(this);
    m_balance->setObjectName(u"accountBalance"_s);
    m_supply = new Pill(this);
    auto *explain = new ActionButton(tr("Explain"), this);
    explain->setObjectName(u"explainBalanceButton"_s);
    explain->setToolTip(tr("Explain this balance: its entries, readings and prices"));
    explain->setVariant(ActionButton::Variant::Link);
    connect(explain, &QPushButton::clicked, this, [this] {
        if (m_details)
            Q_EMIT statementRequested(m_details->account.id);
    });
    top->addWidget(m_balance);
    top->addWidget(explain);
    top->addStretch(1);
    top->addWidget(m_supply);
    section->addLayout(top);
    m_facts = new FactGrid(2, this);
    m_facts->setObjectName(u"accountFacts"_s);
    m_facts->addFact(u"meter"_s, tr("Meter"));
    m_facts->addFact(u"concentrator"_s, tr("Concentrator"));
    m_facts->addFact(u"openedOn"_s, tr("Opened on"));
    m_facts->addFact(u"billedTo"_s, tr("Billed to"));
    m_facts->addFact(u"price"_s, tr("Price"));
    m_facts->addFact(u"average"_s, tr("Daily average"));
    section->addWidget(m_facts);

    m_member = new FieldForm(2, this);
    m_memberName = new QLineEdit(this);
    m_memberName->setObjectName(u"memberNameEdit"_s);
    m_memberName->setMaxLength(40);
    m_memberPhone = new QLineEdit(this);
    m_memberPhone->setObjectName(u"memberPhoneEdit"_s);
    m_memberPhone->setMaxLength(20);
    m_memberPhone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_member->addField(tr("Member"), m_memberName);
    m_member->addField(tr("Phone"), m_memberPhone);
    m_member->setEnabled(permits(m_desk.actor.role, Right::ManageAccounts));
    addSection()->addWidget(m_member);
}

void AccountPanel::showAccount(const PropertyCode &code)
{
    m_codes = {code};
    m_banner->dismiss();
    whenDone(m_desk.registers.tariffs(), this, [this](const Result<QList<Tariff>> &tariffs) {
        QStringList names;
        if (tariffs) {
            for (const Tariff &tariff : *tariffs)
                names += tariff.name;
        }
        m_terms->setTariffs(names);
    });
    whenDone(m_desk.accounts.details(code), this,
        [this, generation = ++m_generation](const Result<AccountDetails> &details) {
            if (generation != m_generation)
                return;
            if (details)
                showDetails(*details);
            else
                m_banner->showMessage(Tone::Bad, errorText(details.error()));
        });
}

void AccountPanel::showSeveral(const QList<PropertyCode> &codes)
{
    m_codes = codes;
    m_banner->dismiss();
    setTitle(tr("Change %n accounts", nullptr, static_cast<int>(codes.size())), tr("what stays empty is unchanged"));
    m_terms->setForm({});
    whenDone(m_desk.registers.tariffs(), this, [this](const Result<QList<Tariff>> &tariffs) {
        QStringList names;
        if (tariffs) {
            for (const Tariff &tariff : *tariffs)
                names += tariff.name;
        }
        m_terms->setTariffs(names);
    });
}

void AccountPanel::showDetails(const AccountDetails &details)
{
    m_details = details;
    const Account &account = details.account;
    setTitle(details.property.name, account.code.toText());
    m_balance->setText(tr("%1 yuan").arg(Format::money(account.balance)));
    const MoneyStyle style = balanceStyle(account.balance, account.terms.alarm1);
    setTextStyle(m_balance, TextStyle::Kpi,
        style == MoneyStyle::Negative         ? Token::Bad
            : style == MoneyStyle::BelowAlarm ? Token::Warn
                                              : Token::Text);
    m_supply->setState(supplyPill(details.supply));
    QStringList meters;
    QStringList concentrators;
    for (const AccountMeter &meter : details.meters) {
        meters += meter.meter.number.toText();
        if (!concentrators.contains(meter.concentratorName))
            concentrators += meter.concentratorName;
    }
    m_facts->setFact(u"meter"_s, meters.join(u", "_s));
    m_facts->setFact(u"concentrator"_s, concentrators.join(u", "_s));
    m_facts->setFact(u"openedOn"_s, Format::date(account.openedOn));
    m_facts->setFact(u"billedTo"_s, details.billedTo.isValid() ? Format::date(details.billedTo) : QString());
    m_facts->setFact(
        u"price"_s, details.price ? tr("%1 yuan/kWh").arg(Format::price(details.price->total)) : QString());
    m_facts->setFact(u"average"_s,
        details.daysLeft.state == DaysLeft::State::Known ? tr("%1 kWh").arg(Format::energy(details.daysLeft.averageUse))
                                                         : QString());
    m_memberName->setText(account.memberName);
    m_memberPhone->setText(account.memberPhone);
    m_terms->setForm(formOf(account));
}

void AccountPanel::save()
{
    if (m_busy || m_codes.isEmpty() || (!m_several && !m_details) || !m_terms->check())
        return;
    m_busy = true;
    m_save->setEnabled(false);
    whenDone(m_desk.accounts.changeTerms(m_desk.actor, m_codes, changeOf(m_terms->form())), this,
        [this](const Result<void> &terms) {
            if (!terms)
                return finishSaving(terms);
            saveMember([this](const Result<void> &member) {
                if (!member)
                    return finishSaving(member);
                saveTariff([this](const Result<void> &tariff) { finishSaving(tariff); });
            });
        });
}

void AccountPanel::saveMember(std::function<void(Result<void>)> next)
{
    if (m_several
        || (m_memberName->text().trimmed() == m_details->account.memberName
            && m_memberPhone->text().trimmed() == m_details->account.memberPhone))
        return next({});
    whenDone(m_desk.accounts.changeMember(
                 m_desk.actor, m_codes.first(), m_memberName->text().trimmed(), m_memberPhone->text().trimmed()),
        this, std::move(next));
}

void AccountPanel::saveTariff(std::function<void(Result<void>)> next)
{
    const QString tariff = m_terms->form().tariffName;
    if (tariff.isEmpty() || (!m_several && tariff == m_details->account.tariffName))
        return next({});
    // A changed tariff holds from the next 00:00 on; what was used until then keeps its price.
    whenDone(m_desk.accounts.assignTariff(m_desk.actor, m_codes, tariff, m_desk.clock.today().addDays(1)), this,
        std::move(next));
}

void AccountPanel::finishSaving(const Result<void> &result)
{
    m_busy = false;
    m_save->setEnabled(true);
    if (!result)
        return m_banner->showMessage(Tone::Bad, errorText(result.error()));
    m_banner->dismiss();
    Q_EMIT saved(
        m_several ? tr("%n accounts changed", nullptr, static_cast<int>(m_codes.size())) : tr("Account saved"));
    if (!m_several)
        showAccount(PropertyCode(m_codes.first())); // a copy: showing replaces the list
}

} // namespace meterdesk
