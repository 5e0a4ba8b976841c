// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QTranslator>

#include <memory>
#include <vector>

namespace meterdesk {

/// The language of the program: its own texts, those of Qt (standard buttons, menus of text fields) and the locale of
/// dates. Texts that are on the screen already stay; who switches makes its widgets anew. GUI thread only.
class ProgramLanguage
{
public:
    ProgramLanguage() = default;
    ~ProgramLanguage();
    ProgramLanguage(const ProgramLanguage &) = delete;
    ProgramLanguage &operator=(const ProgramLanguage &) = delete;

    /// "zh_CN" or "en" of what was chosen ("zh", "en_GB"); empty asks the system.
    [[nodiscard]] static QString codeOf(const QString &chosen);

    /// Speaks `code`, one of `codeOf`, from now on.
    void use(const QString &code);
    /// Empty before the first `use`.
    [[nodiscard]] QString code() const { return m_code; }

private:
    void removeTranslators();

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace meterdesk
