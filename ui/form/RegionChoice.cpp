// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RegionChoice.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QSignalBlocker>

#include "RegionPath.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widthInDigits = 12;

} // namespace

RegionChoice::RegionChoice(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(widthInDigits);
    addItem(tr("All"));
}

void RegionChoice::setProperties(const QList<Property> &properties)
{
    QSet<QString> regions;
    for (const Property &property : properties) {
        if (!property.region.isEmpty())
            regions += property.region;
    }
    QMap<QStringList, QStringList> levels; // a level and the regions in it, a level before those below it
    for (const QString &region : std::as_const(regions)) {
        QStringList path;
        for (const QString &level : regionLevels(region))
            levels[path += level] += region;
    }
    const QSignalBlocker quiet(this);
    const QString before = currentIndex() > 0 ? currentText() : QString();
    while (count() > 1)
        removeItem(1);
    for (auto level = levels.cbegin(); level != levels.cend(); ++level) {
        addItem(level.key().join(u" / "_s), *level);
        setItemData(count() - 1, level.key().join(u" / "_s), Qt::ToolTipRole);
    }
    setCurrentIndex(before.isEmpty() ? 0 : qMax(0, findText(before)));
}

} // namespace meterdesk
