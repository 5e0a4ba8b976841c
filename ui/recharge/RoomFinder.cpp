// SPDX-License-Identifier: GPL-3.0-or-later
#include "recharge/RoomFinder.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyledItemDelegate>

#include "Format.h"
#include "form/UnsavedEntries.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostVisible = 8;
constexpr int finderPadding = 10;
constexpr int detailRole = Qt::UserRole + 1;

/// The room in bold, its numbers and member behind it in quiet text.
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::instance();
        const int name = QFontMetrics(theme.font(TextStyle::Strong)).horizontalAdvance(index.data().toString());
        const int detail =
            QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(index.data(detailRole).toString());
        return {name + detail + 3 * finderPadding + 6, theme.scaled(30)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::instance();
        const bool current = option.state & QStyle::State_Selected;
        const bool enabled = index.flags() & Qt::ItemIsEnabled;
        if (current)
            painter->fillRect(option.rect, theme.color(Token::Sel));
        QRect area = option.rect.adjusted(finderPadding, 0, -finderPadding, 0);
        painter->setFont(theme.font(enabled ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(theme.color(enabled ? Token::Text : Token::Text2));
        const QString name = index.data().toString();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
        area.setLeft(area.left() + painter->fontMetrics().horizontalAdvance(name) + finderPadding + 6);
        painter->setFont(theme.font(TextStyle::Caption));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(detailRole).toString());
    }
};

QString matchDetailOf(const GlobalSearchHit &hit)
{
    QStringList parts{hit.code.toText(), hit.meterNo.toText(), hit.memberName};
    if (!hit.memberPhone.isEmpty())
        parts += Format::maskedPhone(hit.memberPhone);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

RoomFinder::RoomFinder(QWidget *page)
    : QLineEdit(page)
    , m_page(page)
    , m_list(new QListView(page))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"rechargeFindEdit"_s);
    markAsSearch(*this);
    setPlaceholderText(tr("Room / meter / phone / name"));
    setAccessibleName(tr("Find a room by number, name, meter, phone or member"));
    setMaxLength(64);
    addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);

    m_list->setObjectName(u"rechargeFindList"_s);
    m_list->setAccessibleName(tr("Rooms found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &RoomFinder::closeList);
}

void RoomFinder::showHits(const QList<GlobalSearchHit> &hits)
{
    m_hits = hits;
    m_model->clear();
    for (const GlobalSearchHit &hit : hits) {
        auto *item = new QStandardItem(hit.name);
        item->setData(matchDetailOf(hit), detailRole);
        item->setData(u"%1 %2"_s.arg(hit.name, matchDetailOf(hit)), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    openList();
}

void RoomFinder::showNothingFound(const QString &text)
{
    m_hits.clear();
    m_model->clear();
    auto *item = new QStandardItem(tr("Nothing found for “%1”").arg(text));
    item->setFlags(Qt::NoItemFlags);
    m_model->appendRow(item);
    openList();
    setFocus(Qt::OtherFocusReason);
    selectAll();
}

void RoomFinder::openList()
{
    const int rows = std::min(m_model->rowCount(), mostVisible);
    int needed = width();
    for (int row = 0; row < m_model->rowCount(); ++row)
        needed = std::max(needed, m_list->sizeHintForIndex(m_model->index(row, 0)).width() + 24);
    const QPoint corner = mapTo(m_page, QPoint(0, height() + 2));
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    m_list->setGeometry(corner.x(), corner.y(), std::min(needed, m_page->width() - corner.x() - 8), height);
    m_list->clearSelection();
    m_list->setCurrentIndex({});
    m_list->show();
    m_list->raise();
}

void RoomFinder::closeList()
{
    m_hits.clear();
    m_list->hide();
}

bool RoomFinder::isListOpen() const
{
    return m_list->isVisible();
}

void RoomFinder::choose(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const GlobalSearchHit hit = m_hits.at(row);
    closeList();
    Q_EMIT roomChosen(hit);
}

void RoomFinder::move(int step)
{
    const int rows = static_cast<int>(m_hits.size());
    if (rows == 0 || !isListOpen())
        return;
    const int current = m_list->currentIndex().row();
    const int next = current < 0 ? (step > 0 ? 0 : rows - 1) : (current + step + rows) % rows;
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void RoomFinder::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->isAutoRepeat())
            return;
        if (isListOpen() && m_list->currentIndex().isValid())
            choose(m_list->currentIndex().row());
        else if (!text().trimmed().isEmpty())
            Q_EMIT findRequested(text().trimmed());
        return;
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Escape:
        if (isListOpen())
            closeList();
        else if (!text().isEmpty())
            clear();
        else
            Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void RoomFinder::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        closeList();
}

} // namespace meterdesk
