// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace meterdesk::test {

/// One module of the house: its folder and what its sources may include.
struct ModuleRule
{
    QString name;
    QString folder; ///< relative to the source root; the longest match wins
    QStringList modules; ///< our modules it may use, besides itself; not transitive, so each edge is written down
    QStringList libraries; ///< "QtCore", "QtSql", "qrencode.h", …
};

/// The allowed table of ARCHITECTURE.md.
[[nodiscard]] QList<ModuleRule> allowedDependencies();

/// The real edges of a source tree, and what the table does not allow.
class DependencyScan
{
public:
    explicit DependencyScan(QList<ModuleRule> rules);

    /// Tells the scan which headers a module has. Call it for every header before any addSource.
    void addHeader(const QString &path);
    /// Reads the `#include` lines of one source or header.
    void addSource(const QString &path, const QString &text);

    /// "codec -> QtCore" …, sorted.
    [[nodiscard]] QStringList edges() const;
    /// One line an include that no rule allows, naming file, line number and reason.
    [[nodiscard]] QStringList violations() const { return m_violations; }

private:
    [[nodiscard]] const ModuleRule *ruleOf(const QString &path) const;
    void checkInclude(const ModuleRule &rule, const QString &path, int line, const QString &included, bool quoted);

    QList<ModuleRule> m_rules;
    QHash<QString, QSet<QString>> m_ownersOfHeader; ///< "dlt645/Frame.h" → {"codec"}
    QMap<QString, QSet<QString>> m_edges;
    QStringList m_violations;
};

} // namespace meterdesk::test
