// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ListPage.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "common/PageHeader.h"
#include "common/SidePanel.h"
#include "form/SearchForm.h"
#include "shell/ErrorText.h"
#include "table/WindowedTable.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ListPage::ListPage(const Setting &setting, QWidget *parent)
    : Page(parent)
    , m_setting(setting)
    , m_header(new PageHeader(setting.title, this))
    , m_form(new SearchForm(this))
    , m_banner(new Banner(this))
    , m_table(new DataTable(setting.name + u"Table"_s, this))
{
    setObjectName(setting.name + u"Page"_s);
    ActionButton *save = m_header->addAction(u"exportButton"_s, u"file-spreadsheet"_s, tr("Export"));
    save->setKeyHint(u"Ctrl+E"_s);
    connect(save, &QPushButton::clicked, this, &ListPage::exportRows);
    connect(m_form, &SearchForm::submitted, this, [this] {
        m_banner->dismiss();
        runQuery();
    });
}

void ListPage::showRecords(WindowedModel &model, int frozenColumns, const EmptyContent &empty)
{
    m_model = &model;
    m_table->setModel(&model);
    m_table->setFrozenColumns(frozenColumns);
    m_table->setEmptyState(empty);
    followVisibleRows(*m_table, model);
    if (m_setting.layouts)
        m_table->setLayoutStore(m_setting.layouts, m_setting.operatorName);
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        // A refresh of the same row must not take away what is being typed.
        const auto row = m_table->currentRowId();
        if (row == m_shownRow && shownPanel())
            return;
        m_shownRow = row;
        showCurrent();
    });
    connect(m_table, &DataTable::resetFilterRequested, m_form, &SearchForm::reset);
    connect(m_table, &DataTable::emptyActionTriggered, this, &ListPage::addNew);
    connect(&model, &WindowedModel::failed, this, &ListPage::showError);
}

void ListPage::addPanel(SidePanel *panel)
{
    panel->hide();
    panel->setClosable(true);
    connect(panel, &SidePanel::closeRequested, panel, &QWidget::hide);
    m_panels += panel;
}

void ListPage::arrange()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_form);
    left->addWidget(m_banner);
    left->addWidget(m_table, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(10);
    if (m_tree)
        body->addWidget(m_tree);
    body->addLayout(left, 1);
    for (SidePanel *panel : std::as_const(m_panels))
        body->addWidget(panel);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(12, 0, 12, 10);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addLayout(body, 1);

    auto *submitKey = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    submitKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(submitKey, &QShortcut::activated, this, [this] {
        if (shownPanel())
            submit();
    });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        showPanel(nullptr);
        focusSearch();
    });
}

void ListPage::refresh()
{
    m_model->refresh();
}

void ListPage::focusSearch()
{
    m_form->focusFirst();
}

void ListPage::toggleSidePanel()
{
    if (shownPanel())
        showPanel(nullptr);
    else
        showCurrent();
}

QList<QWidget *> ListPage::panes() const
{
    QList<QWidget *> panes{m_form, m_table};
    if (m_tree)
        panes.prepend(m_tree);
    for (SidePanel *panel : m_panels)
        panes += panel;
    return panes;
}

void ListPage::showPanel(SidePanel *panel)
{
    for (SidePanel *each : std::as_const(m_panels))
        each->setVisible(each == panel);
}

SidePanel *ListPage::shownPanel() const
{
    for (SidePanel *panel : m_panels) {
        if (!panel->isHidden())
            return panel;
    }
    return nullptr;
}

void ListPage::showError(const Error &error)
{
    m_banner->showMessage(Tone::Bad, errorText(error), errorCodeName(error.code) + u": "_s + error.detail);
}

bool ListPage::exportRows()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(
        this, tr("Export the rows found"), QDir(folder).filePath(exportName() + u".csv"_s), tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ListPage::exportTo);
    dialog->open();
    return true;
}

void ListPage::tellExported(const Result<int> &rows, const QString &path)
{
    if (!rows)
        return showError(rows.error());
    Q_EMIT message(tr("%n rows exported to %1", nullptr, *rows).arg(path));
}

} // namespace meterdesk
