// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Appearance.h"

#include <QtCore/QSettings>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int leastText = 100;
constexpr int mostText = 150;

/// A stored number of an enum with `count` values; 0 where it is none of them.
int storedChoiceOf(const QSettings &settings, const QString &key, int count, int fallback)
{
    bool isNumber = false;
    const int value = settings.value(key).toInt(&isNumber);
    return isNumber && value >= 0 && value < count ? value : fallback;
}

} // namespace

Appearance Appearance::load(const QSettings &settings)
{
    Appearance appearance;
    appearance.scheme = static_cast<SchemeChoice>(storedChoiceOf(settings, u"appearance/scheme"_s, 3, 0));
    appearance.density =
        static_cast<Density>(storedChoiceOf(settings, u"appearance/density"_s, 3, static_cast<int>(Density::Normal)));
    appearance.textScale = qBound(leastText, settings.value(u"appearance/text"_s, leastText).toInt(), mostText);
    appearance.language = settings.value(u"appearance/language"_s).toString();
    return appearance;
}

void Appearance::save(QSettings &settings) const
{
    settings.setValue(u"appearance/scheme"_s, static_cast<int>(scheme));
    settings.setValue(u"appearance/density"_s, static_cast<int>(density));
    settings.setValue(u"appearance/text"_s, textScale);
    settings.setValue(u"appearance/language"_s, language);
}

void Appearance::apply() const
{
    Theme::instance().setChoice(scheme);
    Theme::instance().setDensity(density);
    Theme::instance().setTextScale(textScale);
}

} // namespace meterdesk
