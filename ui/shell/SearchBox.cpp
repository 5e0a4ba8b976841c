// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SearchBox.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include "Format.h"
#include "common/KeyHint.h"
#include "shell/SearchHitDelegate.h"
#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{120};
constexpr int mostVisibleHits = 10;

QString detailOf(const GlobalSearchHit &hit)
{
    QStringList parts{hit.code.toText(), hit.meterNo.toText(), hit.memberName};
    if (!hit.memberPhone.isEmpty())
        parts += Format::maskedPhone(hit.memberPhone);
    parts += hit.concentratorNo.toText();
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString iconOf(const GlobalSearchHit &hit)
{
    if (hit.match == GlobalSearchHit::Match::Concentrator)
        return u"router"_s;
    switch (hit.type) {
    case PropertyType::Centralized:
        return u"building-2"_s;
    case PropertyType::Distributed:
        return u"house"_s;
    case PropertyType::Room:
        return u"door-open"_s;
    }
    return {};
}

/// Slips are numbered by two letters, the day and a running number; no room or meter looks like that.
bool isSlipNumber(const QString &text)
{
    static const QRegularExpression number(
        u"^\\s*(CZ|CX|TF|BF)\\d{8}-\\d{6,}\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return number.match(text).hasMatch();
}

} // namespace

SearchBox::SearchBox(GlobalSearch search, QWidget *parent)
    : QLineEdit(parent)
    , m_search(std::move(search))
    , m_delay(new QTimer(this))
    , m_popup(new QFrame(this))
    , m_list(new QListView(m_popup))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"globalSearch"_s);
    setPlaceholderText(tr("Room, meter, phone or name; scans work too"));
    setAccessibleName(tr("Search everywhere"));
    setMaxLength(64);
    setTextMargins(Theme::instance().scaled(26), 0, Theme::instance().scaled(34), 0);
    setProperty("onBar", true);

    m_popup->setObjectName(u"globalSearchPopup"_s);
    m_popup->setAttribute(Qt::WA_StyledBackground);
    m_popup->hide();
    m_list->setObjectName(u"globalSearchHits"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchHitDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { choose(index.row(), QGuiApplication::keyboardModifiers()); });
    auto *keys =
        new QLabel(tr("Enter top up · Ctrl+Enter account · Shift+Enter meter · Alt+Enter move in or out"), m_popup);
    keys->setMargin(6);
    setTextStyle(keys, TextStyle::Caption, Token::Text3);
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(keys);

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
    for (const GlobalSearchHit &hit : m_hits) {
        const QString name = hit.name.isEmpty() ? hit.concentratorNo.toText() : hit.name;
        auto *item = new QStandardItem(name);
        item->setData(iconOf(hit), SearchHitIconRole);
        item->setData(detailOf(hit), SearchHitDetailRole);
        item->setData(u"%1, %2"_s.arg(name, detailOf(hit)), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_hits.isEmpty()) {
        auto *nothing = new QStandardItem(hits ? tr("Nothing found") : tr("The search failed"));
        nothing->setFlags(Qt::NoItemFlags);
        m_model->appendRow(nothing);
    }
    if (m_enterPending && !m_hits.isEmpty())
        return choose(0, m_enterModifiers);
    m_enterPending = false;
    openPopup();
}

void SearchBox::openPopup()
{
    const int rows = std::min(m_model->rowCount(), mostVisibleHits);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    m_popup->setParent(window());
    m_popup->move(mapTo(window(), QPoint(0, height() + 2)));
    m_popup->setFixedWidth(std::max(width(), Theme::instance().scaled(480)));
    m_popup->adjustSize();
    m_popup->show();
    m_popup->raise();
    if (!m_hits.isEmpty())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void SearchBox::choose(int row, Qt::KeyboardModifiers modifiers)
{
    if (row < 0 || row >= m_hits.size())
        return;
    const GlobalSearchHit hit = m_hits.at(row);
    closePopup();
    clear();
    const QString page = modifiers.testFlag(Qt::ControlModifier) ? u"accounts"_s
        : modifiers.testFlag(Qt::AltModifier)                    ? u"moving"_s
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
        if (isSlipNumber(text())) {
            const QString number = text().trimmed();
            clear();
            closePopup();
            return Q_EMIT slipEntered(number);
        }
        if (m_popup->isVisible() && !m_delay->isActive() && !m_hits.isEmpty()) {
            choose(m_list->currentIndex().row(), event->modifiers());
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
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + step + count) % count, 0));
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
    const int iconSize = Theme::instance().scaled(16);
    Icons::paint(
        painter, QRect(8, 0, iconSize, height()), u"search"_s, Theme::instance().color(Token::Text2), iconSize);
    const QSize cap = KeyHint::capSize(u"F3"_s);
    KeyHint::paintCap(painter, rect().adjusted(width() - cap.width() - 7, 0, 0, 0), u"F3"_s, KeyHint::Ground::Plain);
}

} // namespace meterdesk
