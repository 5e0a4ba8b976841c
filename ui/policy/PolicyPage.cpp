// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/PolicyPage.h"

#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "Clock.h"
#include "FieldWork.h"
#include "RegisterWords.h"
#include "form/SearchForm.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace { } // namespace

PageDescriptor PolicyPage::descriptor(const RegistersDesk &desk)
{
    return {
        .id = u"policy"_s,
        .group = NavigationGroup::Operation,
        .title = tr("Policy log"),
        .icon = u"list-checks"_s,
        .shortcut = {},
        .right = Right::SeeRecords,
        .make = [&desk](QWidget *parent) { return new PolicyPage(desk, parent); },
    };
}

PolicyPage::PolicyPage(const RegistersDesk &desk, QWidget *parent)
    : ListPage({u"policy"_s, tr("Policy log"), desk.actor.name, desk.layouts}, parent)
    , m_desk(desk)
    , m_model(desk.policyEvents, policyEventColumns())
    , m_changed(new QTimer(this))
{
    m_code = form()->addSearchText(u"policyCodeEdit"_s, tr("Property code"), tr("All"), 11);
    m_name = form()->addText(u"policyNameEdit"_s, tr("Property name"), tr("All"), 12);
    m_meterNo = form()->addText(u"policyMeterEdit"_s, tr("Meter number"), tr("All"), 12);
    QList<std::pair<QString, QVariant>> actions{{tr("All"), QString()}};
    for (const QString &action : {u"alarm1"_s, u"alarm2"_s, u"trip"_s, u"close"_s})
        actions.append({policyActionText(action), action});
    m_action = form()->addChoice(u"policyActionChoice"_s, tr("Policy"), actions);
    QList<std::pair<QString, QVariant>> outcomes{{tr("All"), {}}};
    for (const PolicyOutcome outcome :
        {PolicyOutcome::Done, PolicyOutcome::Waiting, PolicyOutcome::Blocked, PolicyOutcome::Failed})
        outcomes.append({policyOutcomeText(outcome), static_cast<int>(outcome)});
    m_outcome = form()->addChoice(u"policyOutcomeChoice"_s, tr("Result"), outcomes);
    showRecords(m_model, 1,
        {.iconName = u"list-checks"_s,
            .sentence = tr("Policy has not acted yet. It warns, trips and closes after the daily billing."),
            .actionText = {}});
    connect(table(), &DataTable::rowActivated, this, [this] {
        if (const auto row = currentRow(m_model))
            Q_EMIT openPage(u"accounts"_s, PageRequest{row->account, row->code.toText()});
    });
    m_changed->setSingleShot(true);
    m_changed->setInterval(gatherChanges);
    connect(m_changed, &QTimer::timeout, this, &PolicyPage::refresh);
    connect(&m_desk.fieldWork, &FieldWork::commandChanged, this, [this] { m_changed->start(); });
    arrange();
    runQuery();
}

void PolicyPage::runQuery()
{
    PolicyEventQuery query;
    query.code = m_code->text().trimmed();
    query.name = m_name->text().trimmed();
    query.meterNo = m_meterNo->text().trimmed();
    query.action = m_action->currentData().toString();
    if (const QVariant outcome = m_outcome->currentData(); outcome.isValid())
        query.outcome = static_cast<PolicyOutcome>(outcome.toInt());
    table()->setFiltered(query != PolicyEventQuery());
    m_model.search(query);
}

void PolicyPage::open(const PageRequest &request)
{
    if (request.searchText.isEmpty())
        return;
    m_code->setText(request.searchText);
    runQuery();
}

QString PolicyPage::exportName() const
{
    return tr("policy log %1").arg(m_desk.clock.today().toString(Qt::ISODate));
}

void PolicyPage::exportTo(const QString &path)
{
    exportRecords(m_desk.policyEvents, m_model, policyEventColumns(), path);
}

} // namespace meterdesk
