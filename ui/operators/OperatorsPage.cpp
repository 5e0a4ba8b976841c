// SPDX-License-Identifier: GPL-3.0-or-later
#include "operators/OperatorsPage.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>

#include <algorithm>

#include "Format.h"
#include "RecordWords.h"
#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/Card.h"
#include "common/PageHeader.h"
#include "operators/OperationLog.h"
#include "operators/OperationText.h"
#include "operators/OperatorPanel.h"
#include "operators/OperatorService.h"
#include "settlement/FigureTable.h"
#include "shell/ErrorText.h"
#include "shell/RecordedText.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int newestOperations = 200;
constexpr int nameColumn = 0, roleColumn = 1, stateColumn = 2, signedInColumn = 3, sinceColumn = 4;

} // namespace

PageDescriptor OperatorsPage::descriptor(const OperatorsDesk &desk)
{
    return {
        .id = u"operators"_s,
        .group = NavigationGroup::System,
        .title = tr("Operators"),
        .icon = u"user-cog"_s,
        .shortcut = {},
        .right = Right::ManageOperators,
        .make = [&desk](QWidget *parent) { return new OperatorsPage(desk, parent); },
    };
}

OperatorsPage::OperatorsPage(const OperatorsDesk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(tr("Operators"), this))
    , m_banner(new Banner(this))
    , m_table(new FigureTable(u"operatorsTable"_s, tr("Operators"),
          {tr("Name"), tr("Role"), tr("State"), tr("Last signed in"), tr("Entered")}, this))
    , m_log(new FigureTable(u"operationsTable"_s, tr("What was done last"),
          {tr("Time"), tr("Operator"), tr("Action"), tr("To what"), tr("Detail")}, this))
    , m_panel(new OperatorPanel(desk, this))
{
    setObjectName(u"operatorsPage"_s);
    ActionButton *add = m_header->addAction(u"newOperatorAction"_s, u"plus"_s, tr("New operator"));
    add->setVariant(ActionButton::Variant::Primary);
    add->setKeyHint(u"Ctrl+N"_s);
    connect(add, &QPushButton::clicked, this, &OperatorsPage::addNew);
    for (FigureTable *words : {m_table, m_log})
        words->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_panel->hide();
    m_panel->setClosable(true);
    connect(m_panel, &SidePanel::closeRequested, m_panel, &QWidget::hide);
    connect(m_panel, &RecordPanel::saved, this, [this](const QString &text) {
        m_panel->hide();
        Q_EMIT message(text);
        refresh();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &OperatorsPage::showCurrent);
    connect(m_table, &QTableWidget::itemClicked, this, &OperatorsPage::showCurrent);
    auto *save = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, [this] {
        if (m_panel->isVisible())
            m_panel->save();
    });
    arrange();
}

void OperatorsPage::arrange()
{
    const auto card = [this](const QString &title, const QString &context, QWidget *body) {
        auto *holder = new Card(this);
        holder->setTitle(title, context);
        holder->body()->addWidget(body);
        return holder;
    };
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_banner);
    left->addWidget(card(tr("Who may sign in"), tr("names stay in the records, so nobody is deleted"), m_table), 2);
    left->addWidget(card(tr("What was done last"), tr("newest first"), m_log), 3);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    body->addLayout(left, 1);
    body->addWidget(m_panel);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(body, 1);
}

void OperatorsPage::open(const PageRequest &)
{
    refresh();
}

void OperatorsPage::refresh()
{
    whenDone(m_desk.operators.list(m_desk.actor), this, [this](const Result<QList<Operator>> &people) {
        if (!people)
            return m_banner->showMessage(Tone::Bad, errorText(people.error()));
        showPeople(*people);
    });
    whenDone(m_desk.log.newest(newestOperations), this, [this](const Result<QList<OperationRecord>> &records) {
        if (!records)
            return m_banner->showMessage(Tone::Bad, errorText(records.error()));
        showLog(*records);
    });
}

void OperatorsPage::showPeople(const QList<Operator> &people)
{
    m_people = people;
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(static_cast<int>(people.size()));
    for (int row = 0; row < people.size(); ++row) {
        const Operator &person = people.at(row);
        const auto look = person.active ? FigureTable::Look::Normal : FigureTable::Look::Quiet;
        m_table->setWords(
            row, nameColumn, person.name, person.active ? FigureTable::Look::Strong : FigureTable::Look::Quiet);
        m_table->setWords(row, roleColumn, roleText(person.role), look);
        m_table->setWords(row, stateColumn, person.active ? tr("may sign in") : tr("disabled"), look);
        m_table->setWords(
            row, signedInColumn, person.signedInAt ? Format::dateTime(*person.signedInAt) : tr("never"), look);
        m_table->setWords(row, sinceColumn, Format::dateTime(person.createdAt), look);
    }
    m_table->fit(5);
    const auto active = std::count_if(people.begin(), people.end(), [](const Operator &each) { return each.active; });
    m_header->setContext(
        people.isEmpty() ? tr("nobody is entered yet") : tr("%n may sign in", nullptr, static_cast<int>(active)));
    offerSignIn();
}

void OperatorsPage::offerSignIn()
{
    m_banner->clearActions();
    if (m_desk.actor.role != Role::System)
        return m_banner->dismiss();
    if (m_people.isEmpty()) {
        m_banner->showMessage(Tone::Info,
            tr("Without operators everybody works here as the same one and may do everything. Once an owner is "
               "entered, MeterDesk asks at each start who works at the desk."));
        ActionButton *add = m_banner->addAction(u"firstOperatorButton"_s, tr("Enter the owner"));
        connect(add, &QPushButton::clicked, this, &OperatorsPage::addNew);
        return;
    }
    m_banner->showMessage(Tone::Warn, tr("From now on MeterDesk asks who works at the desk. Sign in to go on."));
    if (!m_desk.signIn)
        return;
    ActionButton *enter = m_banner->addAction(u"signInNowButton"_s, tr("Sign in"));
    connect(enter, &QPushButton::clicked, this, [this] { m_desk.signIn(); });
}

void OperatorsPage::showLog(const QList<OperationRecord> &records)
{
    m_log->setRowCount(static_cast<int>(records.size()));
    for (int row = 0; row < records.size(); ++row) {
        const OperationRecord &record = records.at(row);
        const QStringList cells{Format::dateTime(record.at), operatorText(record.operatorName),
            operationText(record.action), operationSubjectText(record.subject),
            operationDetailText(record.action, record.detail)};
        for (int column = 0; column < cells.size(); ++column) {
            m_log->setWords(
                row, column, cells.at(column), column == 4 ? FigureTable::Look::Quiet : FigureTable::Look::Normal);
        }
    }
    m_log->fit(6);
}

void OperatorsPage::showCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_people.size() || m_table->selectedItems().isEmpty())
        return;
    m_panel->show();
    m_panel->showOperator(m_people.at(row));
}

bool OperatorsPage::addNew()
{
    m_table->clearSelection();
    m_panel->show();
    m_panel->showNew(m_people.isEmpty());
    return true;
}

QList<QWidget *> OperatorsPage::panes() const
{
    return {m_table, m_log, m_panel};
}

} // namespace meterdesk
