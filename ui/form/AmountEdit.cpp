// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/AmountEdit.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QValidator>

#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// After the last key of a scanner that sends no Enter.
constexpr auto scanSilence = 60ms;

// The plain character of what an input method or a clipboard may bring.
QChar plainCharacter(QChar c)
{
    if (c >= u'０' && c <= u'９')
        return QChar(c.unicode() - u'０' + u'0');
    if (c == u'．' || c == u'。')
        return u'.';
    return c;
}

// Digits and one point, at most two decimals; cleans what is pasted before it judges.
class AmountValidator final : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &input, int &position) const override
    {
        QString clean;
        int cleanPosition = position;
        for (int i = 0; i < input.size(); ++i) {
            const QChar c = plainCharacter(input[i]);
            if (c.isSpace() || c == u',' || c == u'，' || c == u'¥' || c == u'￥') {
                if (i < position)
                    --cleanPosition;
                continue;
            }
            clean.append(c);
        }
        static const QRegularExpression pattern(u"^\\d{0,7}(\\.\\d{0,2})?$"_s);
        if (!pattern.match(clean).hasMatch())
            return Invalid;
        input = clean;
        position = cleanPosition;
        return Acceptable;
    }
};

AmountEdit::Clock steadyClock()
{
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

} // namespace

AmountEdit::AmountEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_clock(steadyClock())
{
    setAlignment(Qt::AlignRight);
    setTextMargins(0, 0, 8, 0);
    setMaxLength(32); // room for a pasted amount with separators; the validator decides
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setValidator(new AmountValidator(this));
    setContextMenuPolicy(Qt::NoContextMenu);
    m_scanEnd.setSingleShot(true);
    m_scanEnd.setInterval(scanSilence);
    connect(&m_scanEnd, &QTimer::timeout, this, &AmountEdit::finishScan);
    connect(this, &QLineEdit::textChanged, this, &AmountEdit::amountChanged);
    connect(&Theme::instance(), &Theme::changed, this, &AmountEdit::adoptTheme);
    adoptTheme();
}

void AmountEdit::adoptTheme()
{
    setFont(Theme::instance().font(TextStyle::Amount));
    updateGeometry();
}

std::optional<Money> AmountEdit::amount() const
{
    QString text = this->text();
    if (text.isEmpty() || text == u"."_s)
        return std::nullopt;
    if (text.startsWith(u'.'))
        text.prepend(u'0');
    if (text.endsWith(u'.'))
        text.chop(1);
    const Result<Money> money = Money::fromText(text);
    return money ? std::optional(*money) : std::nullopt;
}

void AmountEdit::setAmount(std::optional<Money> amount)
{
    setText(amount ? amount->toText() : QString());
}

void AmountEdit::setHintText(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    update();
}

void AmountEdit::setClock(const Clock &clock)
{
    m_clock = clock;
}

QSize AmountEdit::sizeHint() const
{
    return {Theme::instance().scaled(240), Theme::instance().scaled(46)};
}

bool AmountEdit::takeForScan(const QKeyEvent &event)
{
    const bool character = !event.text().isEmpty() && event.text().at(0).isPrint()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!character)
        return false;
    if (m_detector.add(event.text(), m_clock()))
        m_textBeforeRun = text();
    if (!m_detector.isScan())
        return false;
    if (text() != m_textBeforeRun)
        setText(m_textBeforeRun);
    m_scanEnd.start();
    return true;
}

void AmountEdit::finishScan()
{
    m_scanEnd.stop();
    if (const std::optional<QString> code = m_detector.finish())
        Q_EMIT scanned(*code);
}

void AmountEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Enter with Ctrl or Shift is another command and belongs to the page.
        if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier)) {
            event->ignore();
            return;
        }
        event->accept();
        if (m_detector.isScan())
            finishScan();
        else if (m_clock() - m_focusedAt >= enterGuard)
            Q_EMIT submitted();
        return;
    }
    if (takeForScan(*event)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void AmountEdit::focusInEvent(QFocusEvent *event)
{
    m_focusedAt = m_clock();
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason)
        selectAll();
}

void AmountEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (const std::optional<Money> money = amount(); money && money->toText() != text())
        setText(money->toText());
}

void AmountEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty())
        return;
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    const int typed = QFontMetrics(font()).horizontalAdvance(text());
    const QRect area = rect().adjusted(10, 0, -(typed + 24), 0);
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_hint, Qt::ElideRight, qMax(0, area.width())));
}

} // namespace meterdesk
