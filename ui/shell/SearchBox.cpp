// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SearchBox.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QListView>

#include "Format.h"
#include "shell/NavigationDelegate.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{120};
constexpr int mostVisibleHits = 10;

QString hitText(const GlobalSearchHit &hit)
{
    QStringList parts{hit.name, hit.code.toText(), hit.meterNo.toText(), hit.memberName};
    if (!hit.memberPhone.isEmpty())
        parts += Format::maskedPhone(hit.memberPhone);
    if (!hit.concentratorNo.isEmpty())
        parts += hit.concentratorNo.toText();
    parts.removeAll(QString());
    return parts.join(u"   "_s);
}

} // namespace

SearchBox::SearchBox(GlobalSearch search, QWidget *parent)
    : QLineEdit(parent)
    , m_search(std::move(search))
    , m_delay(new QTimer(this))
    , m_popup(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"globalSearch"_s);
    setPlaceholderText(tr("Room, meter, phone or name; scans work too"));
    setAccessibleName(tr("Search everywhere"));
    setMaxLength(64);
    setTextMargins(26, 0, 34, 0);

    m_popup->setObjectName(u"globalSearchHits"_s);
    m_popup->setWindowFlags(Qt::ToolTip);
    m_popup->setFocusProxy(this);
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setModel(m_model);
    m_popup->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_popup->setAttribute(Qt::WA_ShowWithoutActivating);
    connect(
        m_popup, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row(), Qt::NoModifier); });

    m_delay->setSingleShot(true);
    m_delay->setInterval(typingPause);
    connect(m_delay, &QTimer::timeout, this, &SearchBox::askNow);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_enterPending = false;
        ++m_generation;
        m_delay->start();
    });
}

void SearchBox::askNow()
{
    const QString wanted = text().trimmed();
    const quint64 generation = ++m_generation;
    if (wanted.isEmpty())
        return closePopup();
    whenDone(m_search(wanted), this, [this, generation](const Result<QList<GlobalSearchHit>> &hits) {
        if (generation == m_generation)
            showHits(hits);
    });
}

void SearchBox::showHits(const Result<QList<GlobalSearchHit>> &hits)
{
    m_model->clear();
    m_hits = hits ? *hits : QList<GlobalSearchHit>();
    for (const GlobalSearchHit &hit : m_hits)
        m_model->appendRow(new QStandardItem(hitText(hit)));
    if (m_hits.isEmpty()) {
        auto *nothing = new QStandardItem(hits ? tr("Nothing found") : tr("The search failed"));
        nothing->setFlags(Qt::NoItemFlags);
        m_model->appendRow(nothing);
    }
    if (m_enterPending && !m_hits.isEmpty())
        return choose(0, m_enterModifiers);
    m_enterPending = false;
    const int rows = std::min(m_model->rowCount(), mostVisibleHits);
    const int rowHeight = std::max(m_popup->sizeHintForRow(0), Theme::instance().rowHeight());
    m_popup->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(width(), rows * rowHeight + 6)));
    m_popup->show();
    if (!m_hits.isEmpty())
        m_popup->setCurrentIndex(m_model->index(0, 0));
}

void SearchBox::choose(int row, Qt::KeyboardModifiers modifiers)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const GlobalSearchHit hit = m_hits.at(row);
    closePopup();
    clear();
    const QString page = modifiers.testFlag(Qt::ControlModifier) ? u"accounts"_s
        : modifiers.testFlag(Qt::ShiftModifier)                  ? u"terminals"_s
                                                                 : u"recharge"_s;
    Q_EMIT hitChosen(hit, page);
}

void SearchBox::closePopup()
{
    ++m_generation;
    m_enterPending = false;
    m_delay->stop();
    m_popup->hide();
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_popup->isVisible() && !m_delay->isActive() && !m_hits.isEmpty()) {
            choose(m_popup->currentIndex().row(), event->modifiers());
        } else {
            // A scanner sends Enter right behind the number: choose when the answer comes.
            askNow();
            m_enterPending = true;
            m_enterModifiers = event->modifiers();
        }
        return;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (m_hits.isEmpty() || !m_popup->isVisible())
            return askNow();
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        const auto count = static_cast<int>(m_hits.size());
        m_popup->setCurrentIndex(m_model->index((m_popup->currentIndex().row() + step + count) % count, 0));
        return;
    }
    case Qt::Key_Escape:
        if (m_popup->isVisible())
            return closePopup();
        clear();
        clearFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    closePopup();
    QLineEdit::focusOutEvent(event);
}

void SearchBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    Icons::paint(painter, QRect(8, 0, 16, height()), u"search"_s, Theme::instance().color(Token::Text3));
    paintKeyCap(painter, rect().adjusted(0, 0, -8, 0), u"F3"_s);
}

} // namespace meterdesk
