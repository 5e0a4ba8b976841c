// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desktop.h"

class QDialog;

namespace meterdesk {

/// `--shots DIR`: brings the training building to the morning of the manual, takes two top-ups, then opens every page
/// and every main panel and dialog, at 1366×697 or `--size`, and writes its picture in light and dark. Names the texts
/// that had no room on stderr, and ends the program then.
class Shots final : public QObject
{
    Q_OBJECT
public:
    /// `options` name folder, language and size.
    Shots(Desktop &desktop, const DesktopOptions &options, QObject *parent);
    void start();

private:
    /// One picture: a page, and what is done there before it is taken.
    struct Scene
    {
        QString page; ///< id of the page, or of a dialog before there is a window
        QString name = {}; ///< behind the page in the name of the file; empty: the page as it opens
        QStringList steps = {}; ///< as step() takes them
        QString find = {}; ///< what the page is opened with
        bool repeatToUndo = false; ///< the last step once more takes back what it did
        bool dark = false;
    };

    [[nodiscard]] QList<Scene> scenes() const;
    void next();
    void play(qsizetype step);
    /// "press NAME" an action or button, "row TABLE N" chooses a row, "choose COMBO N" an item, "type FIELD TEXT".
    void step(const QString &words);
    /// Goes on once nothing is being loaded any more.
    void whenSettled(const std::function<void()> &then, int patience = 12);
    [[nodiscard]] bool isLoading() const;
    void takePicture();
    /// Remembers what has no room in the scene shown.
    void noteCutOffTexts(const QWidget &root);
    [[nodiscard]] bool save();
    [[nodiscard]] QDialog *openDialog() const;
    void makeDialog();
    void leave();

    Desktop &m_desktop;
    const QString m_folder;
    const QString m_language;
    const QSize m_size;
    QStringList m_cutOff; ///< texts without room, once each
    QList<Scene> m_scenes; ///< still to be shown; the first one is being shown
    std::unique_ptr<QDialog> m_dialog; ///< one without window
};

} // namespace meterdesk
