// SPDX-License-Identifier: GPL-3.0-or-later
#include "CutOffTexts.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionComboBox>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rounding of fractional font widths.
constexpr int tolerance = 1;

class Finder
{
public:
    QStringList found;

    void look(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            lookAtLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            compare(*button, button->text(), button->width(),
                qMin(button->sizeHint().width(), button->minimumSizeHint().width()));
        else if (const auto *choice = qobject_cast<const QComboBox *>(&widget))
            lookAtChoice(*choice);
        else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
            lookAtPlaceholder(*edit);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            lookAtHeader(*header);
    }

private:
    void compare(const QWidget &widget, const QString &text, int has, int needs)
    {
        if (text.isEmpty())
            return;
        if (has + tolerance < needs)
            found += u"%1: '%2' has %3 of %4 px"_s.arg(nameOf(widget), text).arg(has).arg(needs);
        else if (reachesOut(widget))
            found += u"%1: '%2' reaches out of its parent"_s.arg(nameOf(widget), text);
    }

    void lookAtLabel(const QLabel &label)
    {
        if (!label.wordWrap()) // one that can elide itself asks for no room
            return compare(
                label, label.text(), label.width(), qMin(label.sizeHint().width(), label.minimumSizeHint().width()));
        if (!label.text().isEmpty() && label.height() + tolerance < label.heightForWidth(label.width()))
            found += u"%1: '%2' has %3 of %4 px of height"_s.arg(nameOf(label), label.text())
                         .arg(label.height())
                         .arg(label.heightForWidth(label.width()));
    }

    void lookAtChoice(const QComboBox &choice)
    {
        QStyleOptionComboBox option;
        option.initFrom(&choice);
        option.editable = choice.isEditable();
        const QRect room =
            choice.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &choice);
        compare(
            choice, choice.currentText(), room.width(), choice.fontMetrics().horizontalAdvance(choice.currentText()));
    }

    void lookAtPlaceholder(const QLineEdit &edit)
    {
        if (!edit.text().isEmpty())
            return;
        const int room = edit.contentsRect().width() - edit.textMargins().left() - edit.textMargins().right();
        compare(edit, edit.placeholderText(), room, edit.fontMetrics().horizontalAdvance(edit.placeholderText()));
    }

    void lookAtHeader(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        for (int section = 0; section < header.count(); ++section) {
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            if (header.isSectionHidden(section) || text.isEmpty())
                continue;
            const int needs = header.fontMetrics().horizontalAdvance(text);
            if (header.sectionSize(section) < needs)
                found += u"%1: header '%2' has %3 of %4 px"_s.arg(nameOf(header), text)
                             .arg(header.sectionSize(section))
                             .arg(needs);
        }
    }

    /// What scrolls may be anywhere.
    [[nodiscard]] static bool reachesOut(const QWidget &widget)
    {
        for (const QWidget *each = widget.parentWidget(); each; each = each->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(each))
                return false;
        }
        const QWidget *parent = widget.parentWidget();
        return parent && !widget.isWindow()
            && (widget.geometry().right() - tolerance > parent->rect().right() || widget.x() + tolerance < 0);
    }

    [[nodiscard]] static QString nameOf(const QWidget &widget)
    {
        for (const QWidget *each = &widget; each; each = each->parentWidget()) {
            if (const QString name = each->objectName(); !name.isEmpty() && !name.startsWith("qt_"_L1))
                return name;
        }
        return QString::fromLatin1(widget.metaObject()->className());
    }
};

} // namespace

QStringList cutOffTexts(const QWidget &root)
{
    Finder finder;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->isVisible() && !widget->visibleRegion().isEmpty())
            finder.look(*widget);
    }
    return finder.found;
}

} // namespace meterdesk
