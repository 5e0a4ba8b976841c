// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/UnsavedEntries.h"

#include <QtCore/QVariant>
#include <QtWidgets/QLineEdit>

#include <algorithm>

#include "common/JobStrip.h"

namespace meterdesk {

namespace {

constexpr const char *searchProperty = "searchesOnly";
constexpr const char *touchedProperty = "entryTouched";

bool isForSearching(const QWidget *field, const QWidget &root)
{
    for (const QWidget *each = field; each && each != &root; each = each->parentWidget()) {
        if (each->property(searchProperty).toBool())
            return true;
    }
    return false;
}

} // namespace

bool hasUnsavedEntries(const QWidget &root)
{
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    return std::any_of(all.begin(), all.end(), [&root](const QWidget *widget) {
        if (!widget->isVisibleTo(&root))
            return false;
        if (const auto *strip = qobject_cast<const JobStrip *>(widget))
            return strip->job().isActive() && strip->job().total > 0;
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const bool entered = isEntryTouched(*widget) || (edit && edit->isModified());
        return entered && !isForSearching(widget, root);
    });
}

void markAsSearch(QWidget &widget)
{
    widget.setProperty(searchProperty, true);
}

void setEntryTouched(QWidget &field, bool touched)
{
    field.setProperty(touchedProperty, touched);
}

bool isEntryTouched(const QWidget &field)
{
    return field.property(touchedProperty).toBool();
}

void forgetEntries(QWidget &root)
{
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (isEntryTouched(*widget))
            widget->setProperty(touchedProperty, false);
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            edit->setModified(false);
    }
}

} // namespace meterdesk
