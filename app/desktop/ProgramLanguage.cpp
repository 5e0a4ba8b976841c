// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgramLanguage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ProgramLanguage::~ProgramLanguage()
{
    removeTranslators();
}

QString ProgramLanguage::codeOf(const QString &chosen)
{
    const QString wanted = chosen.isEmpty() ? QLocale::system().name() : chosen;
    return wanted.startsWith("zh"_L1) ? u"zh_CN"_s : u"en"_s;
}

void ProgramLanguage::use(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    removeTranslators();
    if (code != "zh_CN"_L1) {
        // The source texts are English; only dates must not go on in the system's language.
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    for (const auto &[name, folder] : {std::pair(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
             std::pair(u"meterdesk_zh_CN"_s, u":/meterdesk/translations"_s)}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(name, folder) || !QCoreApplication::installTranslator(translator.get()))
            continue;
        m_translators.push_back(std::move(translator));
    }
}

void ProgramLanguage::removeTranslators()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace meterdesk
