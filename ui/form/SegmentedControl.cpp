// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/SegmentedControl.h"

#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int checkSize = 14;
constexpr int checkGap = 6;
constexpr int segmentPadding = 10;

// A radio button gives the arrow keys, the single tab stop and the right word to screen readers.
class Segment final : public QRadioButton
{
public:
    Segment(const QString &text, QWidget *parent)
        : QRadioButton(text, parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance().font(TextStyle::Strong));
        return {metrics.horizontalAdvance(text()) + checkSize + checkGap + 2 * segmentPadding,
            Theme::instance().controlHeight()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance().font(TextStyle::Strong));
        // Where room is short the check mark goes; colour, weight and outline still tell.
        return {metrics.horizontalAdvance(text()) + 10, Theme::instance().controlHeight()};
    }

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::instance();
        QPainter painter(this);
        const bool on = isChecked();
        QColor fill = theme.color(on ? Token::Sel : (isEnabled() ? Token::Surface : Token::Head));
        if (isEnabled() && underMouse() && !on)
            fill = mix(fill, theme.color(Token::Text), 0.05F);
        // Neighbours share a border, so each paints its own left one over the right one of the one before.
        painter.fillRect(rect().adjusted(1, 1, -1, -1), fill);
        painter.setPen(QPen(theme.color(on ? Token::Accent : (isEnabled() ? Token::Control : Token::Border)), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        if (hasFocus()) {
            painter.setPen(QPen(theme.color(Token::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
        const QFont font = theme.font(on ? TextStyle::Strong : TextStyle::Body);
        painter.setFont(font);
        const int textWidth = painter.fontMetrics().horizontalAdvance(text());
        const bool check = on && width() >= textWidth + checkSize + checkGap + 8;
        int x = (width() - textWidth - (check ? checkSize + checkGap : 0)) / 2;
        if (check) {
            Icons::paint(painter, QRect(x, 0, checkSize, height()), u"check"_s, theme.color(Token::Accent), checkSize);
            x += checkSize + checkGap;
        }
        painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Text3));
        painter.drawText(QRect(x, 0, textWidth + 2, height()), Qt::AlignVCenter, text());
    }
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int value, bool checked) {
        if (!checked)
            return;
        m_group->button(value)->raise(); // its accent border over its neighbours'
        Q_EMIT currentValueChanged(value);
    });
}

void SegmentedControl::addSegment(int value, const QString &text)
{
    auto *segment = new Segment(text, this);
    segment->setObjectName(u"segment%1"_s.arg(value));
    m_group->addButton(segment, value);
    if (m_row->count() > 0)
        m_row->addSpacing(-1);
    m_row->addWidget(segment, 1);
    if (m_group->checkedId() == -1) {
        const QSignalBlocker silent(m_group);
        segment->setChecked(true);
        setFocusProxy(segment);
    }
}

int SegmentedControl::currentValue() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentValue(int value)
{
    if (QAbstractButton *segment = m_group->button(value)) {
        segment->setChecked(true);
        setFocusProxy(segment);
    }
}

void SegmentedControl::selectNext()
{
    const QList<QAbstractButton *> segments = m_group->buttons();
    const qsizetype at = segments.indexOf(m_group->checkedButton());
    if (!segments.isEmpty())
        setCurrentValue(m_group->id(segments[(at + 1) % segments.size()]));
}

} // namespace meterdesk
