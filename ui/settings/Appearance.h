// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QtCore/QString>

class QSettings;

namespace meterdesk {

/// How the program looks for the user of this PC.
struct Appearance
{
    SchemeChoice scheme = SchemeChoice::FollowSystem;
    Density density = Density::Normal;
    int textScale = 100; ///< per cent, 100–150
    QString language; ///< "zh_CN", "en"; empty: the system's

    friend bool operator==(const Appearance &, const Appearance &) = default;

    [[nodiscard]] static Appearance load(const QSettings &settings);
    void save(QSettings &settings) const;
    /// Scheme, density and text size, at once.
    void apply() const;
};

} // namespace meterdesk
