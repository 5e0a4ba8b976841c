// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

class QPalette;

namespace meterdesk {

/// What the operating system asks applications to look like. Qt 6.4 has no API for it: Windows is asked through the
/// registry (`AppsUseLightTheme`); elsewhere the lightness of the palette that the platform gave decides.
[[nodiscard]] Scheme systemScheme(const QPalette &platformPalette);

} // namespace meterdesk
