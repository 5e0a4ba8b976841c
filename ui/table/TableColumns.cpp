// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/TableColumns.h"

#include <QtCore/QScopedValueRollback>

#include "ItemRoles.h"
#include "table/CellDelegate.h"
#include "table/TableHeader.h"
#include "table/TableView.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

TableColumns::TableColumns(TableView &frozenPane, TableView &scrollingPane, QObject *parent)
    : QObject(parent)
    , m_frozenPane(frozenPane)
    , m_scrollingPane(scrollingPane)
{
    for (TableView *pane : {&m_frozenPane, &m_scrollingPane}) {
        connect(pane->header(), &QHeaderView::sectionMoved, this, [this, pane] { adoptOrder(*pane); });
        connect(pane->header(), &QHeaderView::sectionResized, this,
            [this, pane](int column, int, int width) { resized(*pane, column, width); });
        connect(pane->header(), &QHeaderView::sectionHandleDoubleClicked, this, &TableColumns::autoFit);
    }
    connect(&Theme::instance(), &Theme::changed, this, &TableColumns::apply);
}

QString TableColumns::keyOf(int column) const
{
    return m_keys.value(column);
}

int TableColumns::columnOf(const QString &key) const
{
    return static_cast<int>(m_keys.indexOf(key));
}

void TableColumns::adoptModel()
{
    m_keys.clear();
    m_hidden.clear();
    m_widths.clear();
    m_frozen = m_defaultFrozen;
    const QAbstractItemModel *model = m_scrollingPane.model();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        const QVariant key = model->headerData(column, Qt::Horizontal, ColumnKeyRole);
        m_keys.append(key.isValid() ? key.toString() : QString::number(column));
        const QVariant shown = model->headerData(column, Qt::Horizontal, ColumnShownRole);
        if (shown.isValid() && !shown.toBool())
            m_hidden.insert(keyOf(column));
    }
    m_order = m_keys;
    apply();
}

QList<int> TableColumns::visible() const
{
    QList<int> columns;
    for (const QString &key : m_order) {
        if (!m_hidden.contains(key))
            columns.append(columnOf(key));
    }
    return columns;
}

bool TableColumns::isHidden(int column) const
{
    return m_hidden.contains(keyOf(column));
}

TableView &TableColumns::paneOf(int column) const
{
    const int position = positionOf(column);
    return position >= 0 && position < m_frozen ? m_frozenPane : m_scrollingPane;
}

int TableColumns::defaultWidth(int column) const
{
    const QVariant digits = m_scrollingPane.model()->headerData(column, Qt::Horizontal, ColumnWidthRole);
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
    int content = metrics.horizontalAdvance(QString(digits.isValid() ? digits.toInt() : 10, u'0'));
    // The words of states are longer in languages with letters.
    const QVariant kind = m_scrollingPane.model()->headerData(column, Qt::Horizontal, ColumnKindRole);
    if (Theme::labelsAboveFields() && kind.isValid() && kind.value<ColumnKind>() == ColumnKind::Pill)
        content = content * 13 / 10;
    return qMax(content + 2 * CellDelegate::padding + 2, m_scrollingPane.header()->neededWidth(column));
}

bool TableColumns::mayElide(int column) const
{
    // Half a number is a wrong number: only names may be cut.
    const QVariant kind = m_scrollingPane.model()->headerData(column, Qt::Horizontal, ColumnKindRole);
    return !kind.isValid() || kind.value<ColumnKind>() == ColumnKind::Text;
}

int TableColumns::minimumWidth(int column) const
{
    return mayElide(column) ? m_scrollingPane.header()->minimumSectionSize() : defaultWidth(column);
}

void TableColumns::setDefaultFrozen(int count)
{
    m_defaultFrozen = count;
    m_frozen = count;
    apply();
}

void TableColumns::setFrozen(int count)
{
    m_frozen = qBound(0, count, static_cast<int>(visible().size()) - 1);
    apply();
    Q_EMIT changed();
}

void TableColumns::setHidden(int column, bool hidden)
{
    if (hidden && visible().size() <= 1)
        return;
    if (hidden) {
        const int position = positionOf(column);
        m_hidden.insert(keyOf(column));
        if (position >= 0 && position < m_frozen)
            --m_frozen;
    } else {
        m_hidden.remove(keyOf(column));
    }
    apply();
    Q_EMIT changed();
}

void TableColumns::autoFit(int column)
{
    TableView &pane = paneOf(column);
    const int content = pane.sizeHintForColumn(column);
    m_widths[keyOf(column)] = qMax(content, pane.header()->neededWidth(column));
    apply();
    Q_EMIT changed();
}

void TableColumns::autoFitAll()
{
    for (const int column : visible()) {
        TableView &pane = paneOf(column);
        m_widths[keyOf(column)] = qMax(pane.sizeHintForColumn(column), pane.header()->neededWidth(column));
    }
    apply();
    Q_EMIT changed();
}

void TableColumns::reset()
{
    adoptModel();
    Q_EMIT changed();
}

QVariantMap TableColumns::save() const
{
    QVariantMap widths;
    for (auto it = m_widths.cbegin(); it != m_widths.cend(); ++it)
        widths.insert(it.key(), it.value());
    return {{u"order"_s, m_order}, {u"hidden"_s, QStringList(m_hidden.cbegin(), m_hidden.cend())},
        {u"widths"_s, widths}, {u"frozen"_s, m_frozen}};
}

void TableColumns::restore(const QVariantMap &saved)
{
    if (saved.isEmpty())
        return;
    const QStringList known = m_order;
    QStringList order;
    for (const QString &key : saved.value(u"order"_s).toStringList()) {
        if (known.contains(key) && !order.contains(key))
            order.append(key);
    }
    const QStringList savedHidden = saved.value(u"hidden"_s).toStringList();
    for (const QString &key : known) {
        if (!order.contains(key)) {
            order.append(key);
            continue; // a column of a newer program keeps its default visibility
        }
        if (savedHidden.contains(key))
            m_hidden.insert(key);
        else
            m_hidden.remove(key);
    }
    m_order = order;
    if (m_hidden.size() >= m_order.size())
        m_hidden.clear();
    m_widths.clear();
    const QVariantMap widths = saved.value(u"widths"_s).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        if (known.contains(it.key()))
            m_widths.insert(it.key(), it.value().toInt());
    }
    m_frozen = qBound(0, saved.value(u"frozen"_s).toInt(), static_cast<int>(visible().size()) - 1);
    apply();
}

void TableColumns::adoptOrder(TableView &moved)
{
    if (m_applying)
        return;
    // The pane's own columns in their new order; the other columns keep their places.
    QStringList mine;
    for (int visual = 0; visual < moved.header()->count(); ++visual) {
        const int column = moved.header()->logicalIndex(visual);
        if (!moved.isColumnHidden(column))
            mine.append(keyOf(column));
    }
    QStringList order;
    for (const QString &key : std::as_const(m_order))
        order.append(mine.contains(key) ? QString() : key);
    for (QString &key : order) {
        if (key.isNull())
            key = mine.takeFirst();
    }
    m_order = order;
    apply();
    Q_EMIT changed();
}

void TableColumns::resized(TableView &pane, int column, int width)
{
    if (m_applying || pane.isColumnHidden(column) || &pane != &paneOf(column))
        return;
    // The last section follows the window, not the user.
    if (pane.header()->stretchLastSection() && column == visible().last())
        return;
    m_widths[keyOf(column)] = qMax(width, minimumWidth(column));
    if (width < minimumWidth(column))
        QMetaObject::invokeMethod(this, &TableColumns::apply, Qt::QueuedConnection);
    Q_EMIT applied();
    Q_EMIT changed();
}

void TableColumns::apply()
{
    if (!m_scrollingPane.model())
        return;
    {
        const QScopedValueRollback guard(m_applying, true);
        const QList<int> columns = visible();
        for (TableView *pane : {&m_frozenPane, &m_scrollingPane}) {
            TableHeader *header = pane->header();
            for (int i = 0; i < m_order.size() && i < header->count(); ++i)
                header->moveSection(header->visualIndex(columnOf(m_order[i])), i);
            for (int column = 0; column < header->count(); ++column) {
                const bool here = columns.contains(column) && &paneOf(column) == pane;
                pane->setColumnHidden(column, !here);
                if (here)
                    header->resizeSection(column, m_widths.value(keyOf(column), defaultWidth(column)));
            }
        }
    }
    Q_EMIT applied();
}

void TableColumns::shrinkNames(QHash<int, int> &widths, int excess) const
{
    // Rather a name cut a little (its tooltip has it whole) than a column out of sight.
    QHash<int, int> slack;
    int all = 0;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        if (m_widths.contains(keyOf(it.key())) || !mayElide(it.key()))
            continue;
        const int least = qMax(it.value() * 7 / 10, m_scrollingPane.header()->neededWidth(it.key()));
        slack[it.key()] = qMax(0, it.value() - least);
        all += slack[it.key()];
    }
    if (all < excess)
        return;
    for (auto it = slack.cbegin(); it != slack.cend(); ++it)
        widths[it.key()] -= (excess * it.value() + all - 1) / all;
}

int TableColumns::frozenWidth() const
{
    int width = 0;
    for (const int column : visible().first(qMin<qsizetype>(m_frozen, visible().size())))
        width += m_frozenPane.columnWidth(column);
    return width;
}

void TableColumns::distribute(int availableWidth)
{
    if (!m_scrollingPane.model() || availableWidth <= 0)
        return;
    const QList<int> columns = visible();
    int used = 0;
    int flexible = 0;
    QHash<int, int> base;
    for (const int column : columns) {
        const bool fixed = m_widths.contains(keyOf(column));
        base[column] = fixed ? m_widths.value(keyOf(column)) : defaultWidth(column);
        used += base[column];
        if (!fixed)
            flexible += base[column];
    }
    const int spare = availableWidth - used;
    if (spare < 0)
        shrinkNames(base, -spare);
    {
        const QScopedValueRollback guard(m_applying, true);
        for (const int column : columns) {
            int width = base[column];
            if (spare > 0 && flexible > 0 && !m_widths.contains(keyOf(column)))
                width += spare * base[column] / flexible;
            paneOf(column).header()->resizeSection(column, width);
        }
    }
    Q_EMIT applied();
}

} // namespace meterdesk
