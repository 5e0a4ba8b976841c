// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/DeskStyle.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>

#include "theme/Icons.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal radius = 4;
constexpr int fieldPadding = 8;
constexpr int arrowSpace = 26;
constexpr int cellPadding = 8;

QColor token(Token which)
{
    return Theme::instance().color(which);
}

bool flag(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

int heightOf(const QWidget *widget)
{
    const Theme &theme = Theme::instance();
    return flag(widget, "compact") ? theme.compactControlHeight() : theme.controlHeight();
}

void paintBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line, int width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, width));
    painter.setBrush(fill);
    const qreal inset = width / 2.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintCheckMark(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool marked = state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor line = token(enabled ? (marked ? Token::Accent : Token::Control) : Token::Border);
    const QColor fill = marked && enabled ? token(Token::Accent) : token(enabled ? Token::Surface : Token::Head);
    paintBox(painter, rect, fill, line, 1);
    if (marked) {
        Icons::paint(painter, rect, state & QStyle::State_NoChange ? u"minus"_s : u"check"_s,
            token(enabled ? Token::OnAccent : Token::Text3), 12);
    }
}

void paintRadioMark(QPainter &painter, const QRect &rect, QStyle::State state)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool on = state & QStyle::State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(token(enabled ? (on ? Token::Accent : Token::Control) : Token::Border), 1));
    painter.setBrush(on && enabled ? token(Token::Accent) : token(enabled ? Token::Surface : Token::Head));
    painter.drawEllipse(circle);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(token(enabled ? Token::OnAccent : Token::Text3));
        painter.drawEllipse(circle.adjusted(4.5, 4.5, -4.5, -4.5));
    }
    painter.restore();
}

// Dialog buttons; the buttons of pages are ActionButtons and paint themselves.
void paintButton(QPainter &painter, const QStyleOption &option, bool primary)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    QColor fill = token(enabled ? (primary ? Token::Accent : Token::Surface) : Token::Head);
    if (enabled && option.state & QStyle::State_Sunken)
        fill = mix(fill, token(Token::Text), 0.16F);
    else if (enabled && option.state & QStyle::State_MouseOver)
        fill = mix(fill, token(Token::Text), 0.06F);
    const Token line = enabled ? (primary ? Token::Accent : Token::Control) : Token::Border;
    paintBox(painter, option.rect, fill, token(line), 1);
}

// Headers of short tables and trees; those of DataTable paint themselves in the same look.
void paintHeaderSection(QPainter &painter, const QRect &rect, bool divided)
{
    painter.fillRect(rect, token(Token::Head));
    painter.setPen(token(Token::Border));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (divided)
        painter.drawLine(rect.topRight(), rect.bottomRight());
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &header)
{
    const bool columns = header.orientation == Qt::Horizontal;
    painter.setFont(Theme::instance().font(columns ? TextStyle::CaptionStrong : TextStyle::Body));
    painter.setPen(token(columns ? Token::Text2 : Token::Text));
    painter.drawText(header.rect, static_cast<int>(header.textAlignment | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(header.text, Qt::ElideRight, header.rect.width()));
}

DeskStyle::FieldLook lookOf(const QStyleOption &option, const QWidget *widget)
{
    return {.enabled = option.state.testFlag(QStyle::State_Enabled),
        .readOnly = option.state.testFlag(QStyle::State_ReadOnly),
        .focused = option.state.testFlag(QStyle::State_HasFocus),
        .invalid = flag(widget, "invalid"),
        .onBar = flag(widget, "onBar")};
}

bool isDefaultButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{ }

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // The style sheet's wrapper answers the size of spin boxes itself.
    if (qobject_cast<QAbstractSpinBox *>(widget))
        widget->setMinimumHeight(heightOf(widget));
}

void DeskStyle::paintField(QPainter &painter, const QRect &rect, const FieldLook &look)
{
    const bool editable = look.enabled && !look.readOnly;
    const Token open = look.onBar && !look.focused ? Token::Window : Token::Surface;
    Token line = editable ? Token::Control : Token::Border;
    if (look.focused)
        line = Token::Accent;
    if (look.invalid)
        line = Token::Bad;
    paintBox(painter, rect, token(editable ? open : Token::Head), token(line), look.focused ? 2 : 1);
}

void DeskStyle::paintFocusRing(QPainter &painter, const QRect &rect)
{
    paintBox(painter, rect, Qt::transparent, token(Token::Accent), 2);
}

void DeskStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // Without a frame the edit sits inside a box that is already painted (combo boxes, spin boxes, cells).
        if (frame && frame->lineWidth > 0) {
            paintField(*painter, option->rect, lookOf(*option, widget));
        }
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonCommand:
        paintButton(*painter, *option, isDefaultButton(option));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckMark(*painter, option->rect, option->state);
        return;
    case PE_IndicatorRadioButton:
        paintRadioMark(*painter, option->rect, option->state);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(*painter, option->rect);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children) {
            Icons::paint(*painter, option->rect, option->state & State_Open ? u"chevron-down"_s : u"chevron-right"_s,
                token(Token::Text2), 14);
        }
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, token(Token::Sel));
        else if (option->state & State_MouseOver)
            painter->fillRect(option->rect, token(Token::Head));
        return;
    case PE_IndicatorArrowDown:
        Icons::paint(*painter, option->rect, u"chevron-down"_s, token(Token::Text2), 14);
        return;
    case PE_IndicatorArrowUp:
        Icons::paint(*painter, option->rect, u"chevron-up"_s, token(Token::Text2), 14);
        return;
    case PE_IndicatorArrowLeft:
        Icons::paint(*painter, option->rect, u"chevron-left"_s, token(Token::Text2), 14);
        return;
    case PE_IndicatorArrowRight:
        Icons::paint(*painter, option->rect, u"chevron-right"_s, token(Token::Text2), 14);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DeskStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isDefaultButton(option) && option->state & State_Enabled) {
        QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton *>(option);
        button.palette.setColor(QPalette::ButtonText, token(Token::OnAccent));
        QProxyStyle::drawControl(element, &button, painter, widget);
        return;
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        return paintHeaderSection(*painter, option->rect, element == CE_HeaderSection);
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && element == CE_HeaderLabel)
        return paintHeaderLabel(*painter, *header);
    if (element == CE_ComboBoxLabel) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable) {
            const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->setPen(token(combo->state & State_Enabled ? Token::Text : Token::Text3));
            painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width()));
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const Token arrow = enabled ? Token::Text2 : Token::Text3;
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->frame)
            paintField(*painter, option->rect, lookOf(*option, widget));
        Icons::paint(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), u"chevron-down"_s,
            token(arrow), 16);
        return;
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin || spin->frame)
            paintField(*painter, option->rect, lookOf(*option, widget));
        if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const auto step = [&](SubControl which, const QString &icon, QAbstractSpinBox::StepEnabledFlag needed) {
                Icons::paint(*painter, subControlRect(CC_SpinBox, option, which, widget), icon,
                    token(enabled && spin->stepEnabled.testFlag(needed) ? Token::Text2 : Token::Border), 12);
            };
            step(SC_SpinBoxUp, u"chevron-up"_s, QAbstractSpinBox::StepUpEnabled);
            step(SC_SpinBoxDown, u"chevron-down"_s, QAbstractSpinBox::StepDownEnabled);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DeskStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(fieldPadding, 1, -arrowSpace, -1));
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, rect, QRect(rect.right() - arrowSpace, rect.top(), 22, rect.height()));
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = rect.height() / 2;
        switch (subControl) {
        case SC_SpinBoxEditField:
            return visualRect(
                option->direction, rect, rect.adjusted(fieldPadding, 1, buttons ? -arrowSpace + 4 : -fieldPadding, -1));
        case SC_SpinBoxUp:
            return buttons ? visualRect(option->direction, rect, QRect(rect.right() - 20, rect.top() + 2, 18, half - 2))
                           : QRect();
        case SC_SpinBoxDown:
            return buttons
                ? visualRect(option->direction, rect, QRect(rect.right() - 20, rect.top() + half, 18, half - 2))
                : QRect();
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // QLineEdit adds 2 px of its own.
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(fieldPadding - 2, 1, -(fieldPadding - 2), -1);
        return option->rect;
    }
    if (element == SE_HeaderLabel)
        return option->rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize DeskStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_LineEdit:
        return {size.width() + 2 * fieldPadding, qMax(size.height(), heightOf(widget))};
    case CT_ComboBox:
        return {size.width() + fieldPadding + arrowSpace, qMax(size.height(), heightOf(widget))};
    case CT_SpinBox:
        return {size.width() + fieldPadding + arrowSpace, qMax(size.height(), heightOf(widget))};
    case CT_PushButton:
        return {qMax(size.width() + 28, 72), qMax(size.height(), heightOf(widget))};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {natural.width() + 4, qMax(natural.height(), Theme::instance().scaled(26))};
    }
    case CT_HeaderSection: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {natural.width() + 2 * cellPadding, qMax(natural.height(), Theme::instance().scaled(29))};
    }
    case CT_ItemViewItem: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {natural.width(), qMax(natural.height(), Theme::instance().scaled(26))};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Theme::instance().scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
        return Theme::instance().scaled(16);
    case PM_FocusFrameHMargin:
        // One pixel more is added around the text of a cell.
        return qobject_cast<const QTableView *>(widget) ? cellPadding - 1
                                                        : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_TreeViewIndentation:
        return 18;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_LineEdit_PasswordMaskDelay:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace meterdesk
