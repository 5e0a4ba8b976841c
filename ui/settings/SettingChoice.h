// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QVariant>
#include <QtWidgets/QComboBox>

namespace meterdesk {

/// Width of a card of settings at 100 % text size, in device-independent pixels.
inline constexpr int settingsWidth = 560;

/// A choice between texts that stand for values.
[[nodiscard]] inline QComboBox *settingChoice(
    const QString &name, const QList<std::pair<QString, QVariant>> &items, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(name);
    for (const auto &[text, value] : items)
        choice->addItem(text, value);
    return choice;
}

/// Shows the text of a value; the first where no text stands for it.
inline void chooseSetting(QComboBox *choice, const QVariant &value)
{
    choice->setCurrentIndex(qMax(0, choice->findData(value)));
}

} // namespace meterdesk
