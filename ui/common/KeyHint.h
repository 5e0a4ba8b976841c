// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace meterdesk {

/// The small key cap that tells a shortcut: `F2`, `Ctrl+E`, `Enter`. Decoration only; the key itself is dispatched by
/// the shell or by a QShortcut of the page.
class KeyHint final : public QWidget
{
    Q_OBJECT

public:
    /// Where a cap stands decides its colours.
    enum class Ground {
        Plain,
        Accent, ///< on a primary button
    };

    explicit KeyHint(const QString &keys, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    /// The size of the cap for `keys`; zero for an empty text.
    [[nodiscard]] static QSize capSize(const QString &keys);
    /// Paints the cap vertically centred in `rect`, at its left edge.
    static void paintCap(QPainter &painter, const QRect &rect, const QString &keys, Ground ground, bool enabled = true);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace meterdesk
