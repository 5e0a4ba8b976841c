// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/DataTable.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <utility>

#include "ItemRoles.h"
#include "common/Card.h"
#include "common/LoadingBar.h"
#include "table/CellDelegate.h"
#include "table/CheckColumn.h"
#include "table/HeaderMenu.h"
#include "table/TableColumns.h"
#include "table/TableCopy.h"
#include "table/TableFooter.h"
#include "table/TableHeader.h"
#include "table/TableSelection.h"
#include "table/TableView.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

DataTable::DataTable(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_frozen(new TableView(this))
    , m_main(new TableView(this))
    , m_frozenLine(new QFrame(this))
    , m_frozenFoot(new QWidget(this))
    , m_headerCorner(new QWidget(this))
    , m_columns(new TableColumns(*m_frozen, *m_main, this))
    , m_selection(new TableSelection(*m_main, *m_columns, this))
    , m_footer(new TableFooter(this))
    , m_loading(new LoadingBar(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(name);
    makeCard(this);
    m_main->setObjectName(name + u"View"_s);
    m_frozen->setObjectName(name + u"FrozenView"_s);
    buildPanes();
    connectPanes();
    m_emptyContent = {u"inbox"_s, tr("Nothing here yet."), {}};
}

DataTable::~DataTable()
{
    // The panes outlive this part of the object; hiding makes them scroll and tell of it.
    hide();
    m_columns->disconnect(this);
    for (TableView *pane : {m_frozen, m_main}) {
        pane->disconnect(this);
        pane->verticalScrollBar()->disconnect(this);
        pane->header()->disconnect(this);
    }
}

void DataTable::buildPanes()
{
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFocusPane(m_main);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->header()->setStretchLastSection(false);
    m_frozenLine->setFixedWidth(1);
    m_frozenLine->setProperty("freezeLine", true);
    setFocusProxy(m_main);

    auto *frozenColumn = new QVBoxLayout;
    frozenColumn->setSpacing(0);
    frozenColumn->addWidget(m_frozen, 1);
    frozenColumn->addWidget(m_frozenFoot);
    m_frozenFoot->setFixedHeight(0);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(0);
    panes->addLayout(frozenColumn);
    panes->addWidget(m_frozenLine);
    panes->addWidget(m_main, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(panes, 1);
    column->addWidget(makeDivider(this));
    column->addWidget(m_footer);
    // The header's ground goes on above the scroll bar.
    m_main->addScrollBarWidget(m_headerCorner, Qt::AlignTop);
    m_headerCorner->setProperty("headerCorner", true);
    m_headerCorner->setAttribute(Qt::WA_StyledBackground);
    m_main->horizontalScrollBar()->installEventFilter(this);
    m_main->verticalScrollBar()->installEventFilter(this);
}

void DataTable::connectPanes()
{
    connect(
        m_main->verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(
        m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, m_main->verticalScrollBar(), &QScrollBar::setValue);
    // Both scroll over the same range at every moment. Each would have its own, by its own height, until the next layout:
    // rows out of line, and a click that hits the neighbour of the row that is meant.
    const auto followRange = [this] {
        const QScrollBar *bar = m_main->verticalScrollBar();
        m_frozen->verticalScrollBar()->setRange(bar->minimum(), bar->maximum());
        m_frozen->verticalScrollBar()->setValue(bar->value());
    };
    for (const TableView *pane : {m_frozen, m_main})
        connect(pane->verticalScrollBar(), &QScrollBar::rangeChanged, this, followRange);
    for (TableView *pane : {m_frozen, m_main}) {
        connect(pane, &TableView::rowActivated, this, &DataTable::rowActivated);
        connect(pane, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
            if (index.data(EmphasisRole).value<CellEmphasis>() == CellEmphasis::Link && index.data(RawRole).isValid())
                Q_EMIT linkClicked(index);
        });
        connect(pane, &TableView::copyRequested, this, &DataTable::copySelection);
        connect(pane, &TableView::checkToggleRequested, this, &DataTable::toggleSelectedChecks);
        connect(pane, &TableView::viewportChanged, this, &DataTable::updateRange);
        connect(pane->header(), &TableHeader::sortRequested, this, &DataTable::setSortKeys);
        connect(pane->header(), &QWidget::customContextMenuRequested, this,
            [this, pane](const QPoint &position) { showHeaderMenu(*pane, position); });
        connect(pane, &QWidget::customContextMenuRequested, this, [this, pane](const QPoint &position) {
            const QModelIndex index = pane->indexAt(position);
            if (index.isValid())
                Q_EMIT rowMenuRequested(index, pane->viewport()->mapToGlobal(position));
        });
    }
    // The frozen pane takes no focus of its own.
    connect(m_frozen, &QAbstractItemView::pressed, m_main, [this] { m_main->setFocus(Qt::MouseFocusReason); });
    connect(m_columns, &TableColumns::applied, this, &DataTable::syncHeaders);
    connect(m_columns, &TableColumns::changed, this, &DataTable::saveLayout);
    connect(m_footer, &TableFooter::goToRowRequested, this, [this](qlonglong row) {
        selectRow(static_cast<int>(row - 1));
        m_main->setFocus(Qt::OtherFocusReason);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_filtered)
            Q_EMIT resetFilterRequested();
        else
            Q_EMIT emptyActionTriggered();
    });
    connect(&m_checks, &RowChecks::changed, this, &DataTable::updateCheckAll);
    connect(&Theme::instance(), &Theme::changed, this, &DataTable::layoutPanes);
}

void DataTable::setModel(QAbstractItemModel *model)
{
    if (QAbstractItemModel *old = m_main->model())
        old->disconnect(this);
    const QItemSelectionModel *oldSelection = m_main->selectionModel();
    m_main->setModel(model);
    QItemSelectionModel *frozenOwn = m_frozen->selectionModel();
    m_frozen->setModel(model);
    m_frozen->setSelectionModel(m_main->selectionModel());
    delete frozenOwn;
    delete oldSelection;
    m_columns->adoptModel();
    installDelegates();
    if (m_settings)
        m_columns->restore(m_settings->value(m_settingsGroup).toMap());
    connectModel();
    layoutPanes();
    updateEmptyState();
}

QAbstractItemModel *DataTable::model() const
{
    return m_main->model();
}

void DataTable::connectModel()
{
    QAbstractItemModel *model = m_main->model();
    if (!model)
        return;
    const auto rowsChanged = [this] {
        updateEmptyState();
        updateRange();
        updateCheckAll();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, m_selection, &TableSelection::keep);
    connect(model, &QAbstractItemModel::modelReset, this, [this, rowsChanged] {
        // The views have taken the reset over only when this event is done.
        QMetaObject::invokeMethod(m_selection, &TableSelection::restore, Qt::QueuedConnection);
        rowsChanged();
    });
    connect(m_main->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_checkColumn)
            m_checkColumn->viewport()->update();
        m_footer->setSelectedCount(m_checkColumn ? m_checks.count(total()) : 0);
        Q_EMIT selectionChanged();
    });
    connect(m_main->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_frozen->viewport()->update();
        m_main->viewport()->update();
        Q_EMIT currentRowChanged();
    });
}

void DataTable::installDelegates()
{
    const QAbstractItemModel *model = m_main->model();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        const QVariant kind = model->headerData(column, Qt::Horizontal, ColumnKindRole);
        for (TableView *pane : {m_frozen, m_main}) {
            delete pane->itemDelegateForColumn(column);
            QStyledItemDelegate *delegate = nullptr;
            if (kind.isValid() && kind.value<ColumnKind>() == ColumnKind::Pill)
                delegate = new PillDelegate(pane);
            else if (kind.isValid() && kind.value<ColumnKind>() == ColumnKind::Money)
                delegate = new MoneyDelegate(pane);
            else
                delegate = new CellDelegate(pane);
            pane->setItemDelegateForColumn(column, delegate);
        }
    }
}

void DataTable::setFrozenColumns(int count)
{
    m_columns->setDefaultFrozen(count);
    layoutPanes();
}

void DataTable::setCheckable(bool checkable)
{
    if (!checkable || m_checkColumn)
        return;
    m_checkColumn = new CheckColumn(m_checks, m_frozen);
    m_frozen->setVerticalHeader(m_checkColumn);
    m_checkColumn->show();
    m_checkAll = new QCheckBox(m_frozen);
    m_checkAll->setObjectName(objectName() + u"CheckAll"_s);
    m_checkAll->setAccessibleName(tr("Tick all rows"));
    m_checkAll->setToolTip(tr("Tick all rows"));
    connect(m_checkAll, &QCheckBox::clicked, this, [this] {
        if (m_checks.count(total()) == total())
            m_checks.clear();
        else
            m_checks.checkAll();
    });
    layoutPanes();
}

void DataTable::setLayoutStore(QSettings *settings, const QString &group)
{
    m_settings = settings;
    m_settingsGroup = group + u'/' + objectName();
    if (m_main->model())
        m_columns->restore(m_settings->value(m_settingsGroup).toMap());
    layoutPanes();
}

void DataTable::saveLayout()
{
    if (m_settings)
        m_settings->setValue(m_settingsGroup, m_columns->save());
    layoutPanes();
}

QHBoxLayout *DataTable::toolbar()
{
    if (!m_toolbar) {
        m_toolbar = new QFrame(this);
        m_toolbar->setMinimumHeight(Theme::instance().scaled(36));
        auto *row = new QHBoxLayout(m_toolbar);
        row->setContentsMargins(10, 4, 10, 4);
        row->setSpacing(8);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(0, m_toolbar);
        column->insertWidget(1, makeDivider(this));
    }
    return static_cast<QHBoxLayout *>(m_toolbar->layout());
}

void DataTable::setEmptyState(const EmptyContent &content)
{
    m_emptyContent = content;
    updateEmptyState();
}

void DataTable::setFiltered(bool filtered)
{
    m_filtered = filtered;
    updateEmptyState();
}

void DataTable::setBusy(bool busy)
{
    m_loading->setBusy(busy);
    updateEmptyState();
}

void DataTable::setTotal(std::optional<qlonglong> total)
{
    m_total = total;
    updateRange();
    updateCheckAll();
}

qlonglong DataTable::total() const
{
    return m_total.value_or(m_main->model() ? m_main->model()->rowCount() : 0);
}

void DataTable::updateEmptyState()
{
    const bool empty = !m_main->model() || m_main->model()->rowCount() == 0;
    // While the first rows are on their way there is nothing to say yet.
    m_empty->setVisible(empty && !m_loading->isBusy());
    if (m_filtered)
        m_empty->setContent({u"search"_s, tr("No rows match."), tr("Reset")});
    else
        m_empty->setContent(m_emptyContent);
    layoutPanes();
}

void DataTable::updateRange()
{
    const int rows = m_main->model() ? m_main->model()->rowCount() : 0;
    if (rows == 0) {
        m_footer->setRange(0, 0, total());
        return;
    }
    const int first = qMax(0, m_main->rowAt(0));
    int last = m_main->rowAt(qMax(0, m_main->viewport()->height() - Theme::instance().rowHeight() / 2));
    if (last < 0)
        last = rows - 1;
    m_footer->setRange(first + 1, qMax(first, last) + 1, total());
}

void DataTable::updateCheckAll()
{
    if (!m_checkAll)
        return;
    const qlonglong count = m_checks.count(total());
    m_checkAll->setTristate(count > 0 && count < total());
    m_checkAll->setCheckState(count == 0 ? Qt::Unchecked : (count == total() ? Qt::Checked : Qt::PartiallyChecked));
    m_footer->setSelectedCount(count);
}

std::optional<qlonglong> DataTable::currentRowId() const
{
    return m_selection->currentId();
}

QList<qlonglong> DataTable::selectedRowIds() const
{
    return m_selection->ids();
}

void DataTable::selectRow(int row)
{
    m_selection->select(row);
}

bool DataTable::selectRowId(qlonglong id)
{
    return m_selection->selectId(id);
}

void DataTable::clearSelection()
{
    if (m_main->selectionModel())
        m_main->selectionModel()->clear();
}

const QList<SortKey> &DataTable::sortKeys() const
{
    return m_main->header()->sortKeys();
}

void DataTable::setSortKeys(const QList<SortKey> &keys)
{
    m_main->header()->setSortKeys(keys);
    m_frozen->header()->setSortKeys(keys);
    if (auto *multi = dynamic_cast<MultiSortModel *>(m_main->model()))
        multi->sortBy(keys);
    else if (m_main->model() && !keys.isEmpty())
        m_main->model()->sort(keys.first().column, keys.first().order);
    Q_EMIT sortChanged(keys);
}

QString DataTable::selectionAsText(bool withHeaders) const
{
    return m_main->model() ? toTabSeparated(*m_main->model(), m_selection->rows(), m_columns->visible(), withHeaders)
                           : QString();
}

void DataTable::copySelection(bool withHeaders)
{
    const QList<int> rows = m_selection->rows();
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(selectionAsText(withHeaders));
    Q_EMIT copied(rows.size());
}

void DataTable::toggleSelectedChecks()
{
    if (!m_checkColumn)
        return;
    const QList<qlonglong> ids = selectedRowIds();
    const bool check = !std::all_of(ids.begin(), ids.end(), [this](qlonglong id) { return m_checks.isChecked(id); });
    for (const qlonglong id : ids)
        m_checks.setChecked(id, check);
}

void DataTable::showHeaderMenu(TableView &pane, const QPoint &position)
{
    const int column = pane.header()->logicalIndexAt(position);
    if (column < 0)
        return;
    auto *menu = new HeaderMenu(*m_main->model(), *m_columns, column, this);
    connect(menu, &HeaderMenu::sortRequested, this, &DataTable::setSortKeys);
    connect(menu, &HeaderMenu::filterByValueRequested, this, [this](int filtered) {
        const QModelIndex current = m_main->currentIndex();
        if (!current.isValid())
            return;
        Q_EMIT filterByValueRequested(m_main->model()->headerData(filtered, Qt::Horizontal, ColumnKeyRole).toString(),
            current.siblingAtColumn(filtered).data(RawRole));
    });
    menu->popup(pane.header()->mapToGlobal(position));
}

void DataTable::syncHeaders()
{
    const int height = qMax(m_main->header()->neededHeight(), m_frozen->header()->neededHeight());
    m_main->header()->setCommonHeight(height);
    m_frozen->header()->setCommonHeight(height);
    m_headerCorner->setFixedHeight(height);
    const bool frozen = m_columns->frozenCount() > 0;
    const bool leftPane = frozen || m_checkColumn;
    m_frozen->setVisible(leftPane);
    m_frozenLine->setVisible(frozen);
    m_frozen->setFixedWidth(qMax(1, m_columns->frozenWidth() + (m_checkColumn ? m_checkColumn->width() : 0)));
    m_frozen->setPaintsAccentBar(!m_checkColumn);
    m_main->setPaintsAccentBar(!leftPane);
    m_frozenFoot->setFixedHeight(
        m_main->horizontalScrollBar()->isVisible() ? m_main->horizontalScrollBar()->height() : 0);
    if (m_checkAll)
        m_checkAll->setGeometry(9, (height - 16) / 2, 16, 16);
}

void DataTable::layoutPanes()
{
    const int checkWidth = m_checkColumn ? m_checkColumn->width() : 0;
    const int scrollBar = m_main->verticalScrollBar()->isVisible() ? m_main->verticalScrollBar()->width() : 0;
    m_columns->distribute(contentsRect().width() - checkWidth - scrollBar - (m_columns->frozenCount() > 0 ? 1 : 0));
    syncHeaders();
    const int headerHeight = m_main->header()->sizeHint().height();
    const int top = m_main->mapTo(this, QPoint(0, 0)).y() + headerHeight;
    const QRect inner = contentsRect();
    m_loading->setGeometry(inner.left(), top, inner.width(), 3);
    const int bottom = m_footer->isVisible() ? m_footer->y() - 1 : inner.bottom() + 1;
    m_empty->setGeometry(inner.left(), top, inner.width(), qMax(0, bottom - top));
    if (m_empty->isVisible())
        m_empty->raise();
    updateRange();
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layoutPanes();
}

void DataTable::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    layoutPanes();
    // A row chosen before there was any room has been scrolled to the top of nothing.
    if (!std::exchange(m_shownBefore, true) && m_main->currentIndex().isValid()) {
        m_main->scrollToTop();
        m_main->scrollTo(m_main->currentIndex());
    }
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    // A scroll bar that comes or goes changes the room for the columns, after the view has laid itself out.
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        QMetaObject::invokeMethod(this, &DataTable::layoutPanes, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

} // namespace meterdesk
